using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>What may stand in the head of a draft while it is reviewed.</summary>
internal static partial class HeadRules
{
    private const int LongestShortName = 20;
    private const int LongestCode = 12;

    public static DraftHead Normalised(DraftHead head) => head with
    {
        Number = TextRule.Trimmed(head.Number),
        Title = TextRule.Trimmed(head.Title),
        Issuer = TextRule.Trimmed(head.Issuer),
        SignerCapacity = TextRule.Trimmed(head.SignerCapacity),
        SignerName = TextRule.Trimmed(head.SignerName),
        Prefix = head.Prefix?.Trim() ?? string.Empty,
        UndatedDue = TextRule.Trimmed(head.UndatedDue),
        Areas = head.Areas.IsDefault ? [] : [.. head.Areas.Select(area => new DraftArea(area.Code?.Trim() ?? "", area.Name?.Trim() ?? "", area.ShortName?.Trim() ?? ""))],
    };

    /// <param name="head">As it will be stored.</param>
    public static Refusal? Check(DraftHead head, PlanDraft draft, Circumstances circumstances) =>
        (head.Number is { } number && DocumentNumberRule.FaultOf(number) is not null ? Refusal.Of(DraftRefusals.NumberMalformed, "number") : null)
        ?? (head.IssuedOn > circumstances.Today ? Refusal.Of(DraftRefusals.IssueDateInFuture, "issuedOn", DueText.Write(circumstances.Today)) : null)
        ?? (head.IssuedOn is { } day && !DueText.IsInRange(day) ? Refusal.Of(DraftRefusals.DayOutOfRange, "issuedOn") : null)
        ?? PlanTexts.CheckChanged(head.Title, draft.Head.Title, "title", PlanTexts.LongestText)
        ?? PlanTexts.CheckChanged(head.Issuer, draft.Head.Issuer, "issuer", PlanTexts.LongestName)
        ?? PlanTexts.CheckChanged(head.SignerCapacity, draft.Head.SignerCapacity, "signerCapacity", PlanTexts.LongestName)
        ?? PlanTexts.CheckChanged(head.SignerName, draft.Head.SignerName, "signerName", PlanTexts.LongestName)
        ?? CheckPrefix(head.Prefix)
        ?? (head.UndatedDue is { } due && !DueText.TryRead(due, out _, out _) ? Refusal.Of(DraftRefusals.RecurrenceMalformed, "undatedDue") : null)
        ?? CheckAreas(head, draft);

    public static Refusal? CheckPrefix(string prefix) => PrefixShape().IsMatch(prefix) ? null : Refusal.Of(DraftRefusals.PrefixMalformed, "prefix");

    private static Refusal? CheckAreas(DraftHead head, PlanDraft draft)
    {
        foreach (var area in head.Areas)
        {
            if (area.Code.Length is 0 or > LongestCode || !AreaShape().IsMatch(area.Code))
            {
                return Refusal.Of(DraftRefusals.SectionMalformed, "areas.code");
            }

            var refusal = PlanTexts.CheckNeeded(area.Name, "areas.name", PlanTexts.LongestText) ?? PlanTexts.CheckNeeded(area.ShortName, "areas.shortName", LongestShortName);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        if (head.Areas.GroupBy(area => area.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return Refusal.Of(DraftRefusals.AreaListedTwice, "areas", twice.Key);
        }

        var gone = draft.Items.Where(item => item.State is ItemState.Kept).Select(item => item.Content.Area).FirstOrDefault(code => head.Areas.All(area => area.Code != code));
        return gone is null ? null : Refusal.Of(DraftRefusals.AreaHasItems, "areas", gone);
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]{1,7}\z")]
    private static partial Regex PrefixShape();

    [GeneratedRegex(@"\A[A-Za-z0-9]+(\.[A-Za-z0-9]+)*\z")]
    private static partial Regex AreaShape();
}
