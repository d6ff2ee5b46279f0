using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>What somebody typed about one item of a draft. Field names are those of the API, so that a refusal finds its field.</summary>
public sealed record ItemForm(string CommandId, string Version, ItemContent Content, DueForm Due, PlanEventForm OnEvent, string Section)
{
    public static ItemForm For(PlanDraft draft, DraftItem item) => new(
        DutyForm.NewCommandId(), draft.Version.ToString(CultureInfo.InvariantCulture), item.Content, DueForm.Of(item.Content.DueOn, item.Content.Recurrence), PlanEventForm.Of(item.Content.OnEvent), item.Section);

    /// <summary>An empty item, or one that begins with the words of a line that was not understood.</summary>
    public static ItemForm New(PlanDraft draft, string text) => new(
        DutyForm.NewCommandId(),
        draft.Version.ToString(CultureInfo.InvariantCulture),
        new ItemContent(draft.Head.Areas.FirstOrDefault()?.Code ?? "", DutyKind.Obligation, "", null, text, null, null, null, [], [], null, null, false),
        new DueForm(DueForm.None, ""),
        PlanEventForm.Of(null),
        "");

    public static ItemForm From(IFormCollection form)
    {
        var due = new DueForm(form["dueKind"].ToString(), form["due"].ToString());
        var onEvent = PlanEventForm.From(form);
        due.TryRead(out var day, out var recurrence);
        onEvent.TryRead(out var term);
        var content = new ItemContent(
            form["area"].ToString(),
            Enum.TryParse<DutyKind>(form["kind"], out var kind) ? kind : (DutyKind)(-1),
            form["lead"].ToString(),
            form["coordinating"].ToString(),
            form["text"].ToString(),
            form["evidence"].ToString(),
            day,
            recurrence,
            [.. form["kinds"].OfType<string>()],
            [.. form["bodies"].OfType<string>()],
            form["bindingBasis"].ToString(),
            form["core"].ToString() is { Length: > 0 } core ? core : null,
            form["annualReport"] == "true",
            [.. form["evidenceKinds"].Select(text => Enum.TryParse<DocumentKind>(text, out var read) ? read : (DocumentKind)(-1))],
            term);
        return new ItemForm(form["commandId"].ToString(), form["version"].ToString(), content, due, onEvent, form["section"].ToString());
    }

    public long? ExpectedVersion => long.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>What cannot be read, before any rule of the domain is asked.</summary>
    public Refusal? Unreadable => !Due.TryRead(out _, out _) ? Refusal.Of(WebRefusals.DateIsMalformed, "due")
        : !OnEvent.TryRead(out _) ? Refusal.Of(WebRefusals.WholeNumberIsMalformed, "onEventAmount")
        : null;

    /// <summary>For another attempt: another command, on what is on record now where somebody was faster.</summary>
    public ItemForm Again(IReadOnlyList<Refusal> problems, PlanDraft now) => this with
    {
        CommandId = DutyForm.NewCommandId(),
        Version = problems.Any(problem => problem.Code == DraftRefusals.DraftChangedMeanwhile) ? now.Version.ToString(CultureInfo.InvariantCulture) : Version,
    };
}
