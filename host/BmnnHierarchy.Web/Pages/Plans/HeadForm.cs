using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>What somebody typed about the head of a draft, letter by letter.</summary>
public sealed record HeadForm(
    string CommandId, string Version, string Number, string IssuedOn, string Title, string Issuer, string SignerCapacity, string SignerName, string Prefix,
    DueForm Undated, string Areas)
{
    public static HeadForm For(PlanDraft draft) => new(
        DutyForm.NewCommandId(),
        draft.Version.ToString(CultureInfo.InvariantCulture),
        draft.Head.Number ?? "",
        TypedDay.Write(draft.Head.IssuedOn),
        draft.Head.Title ?? "",
        draft.Head.Issuer ?? "",
        draft.Head.SignerCapacity ?? "",
        draft.Head.SignerName ?? "",
        draft.Head.Prefix,
        DueForm.Of(draft.Head.UndatedDue),
        string.Join('\n', draft.Head.Areas.Select(area => $"{area.Code} | {area.Name} | {area.ShortName}")));

    public static HeadForm From(IFormCollection form) => new(
        form["commandId"].ToString(), form["version"].ToString(), form["number"].ToString(), form["issuedOn"].ToString(), form["title"].ToString(),
        form["issuer"].ToString(), form["signerCapacity"].ToString(), form["signerName"].ToString(), form["prefix"].ToString(),
        new DueForm(form["undatedKind"].ToString(), form["undatedDue"].ToString()), form["areas"].ToString());

    public long? ExpectedVersion => long.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public Refusal? Unreadable => !TypedDay.TryRead(IssuedOn, out _) ? Refusal.Of(WebRefusals.DateIsMalformed, "issuedOn")
        : !Undated.TryRead(out _, out _) ? Refusal.Of(WebRefusals.DateIsMalformed, "undatedDue")
        : null;

    /// <summary>One area a line: code, name, short name, parted by strokes.</summary>
    public DraftHead ToHead(DraftHead before)
    {
        TypedDay.TryRead(IssuedOn, out var issuedOn);
        return before with
        {
            Number = Number,
            IssuedOn = issuedOn,
            Title = Title,
            Issuer = Issuer,
            SignerCapacity = SignerCapacity,
            SignerName = SignerName,
            Prefix = Prefix,
            UndatedDue = Undated.ToText(),
            Areas =
            [
                .. Areas.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                    .Select(parts => new DraftArea(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? parts.ElementAtOrDefault(1) ?? "")),
            ],
        };
    }
}
