using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Deadlines;

/// <summary>What somebody typed about an event, letter by letter.</summary>
public sealed record EventForm
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "H'h'mm", "H'h'"];

    public string CommandId { get; init; } = DutyForm.NewCommandId();

    public string HappenedOn { get; init; } = "";

    public string HappenedAt { get; init; } = "";

    public string DocumentNumber { get; init; } = "";

    public string Note { get; init; } = "";

    public static EventForm From(IFormCollection form) => new()
    {
        CommandId = form["commandId"].ToString(),
        HappenedOn = form["happenedOn"].ToString(),
        HappenedAt = form["happenedAt"].ToString(),
        DocumentNumber = form["documentNumber"].ToString(),
        Note = form["note"].ToString(),
    };

    public EventForm Again() => this with { CommandId = DutyForm.NewCommandId() };

    public FormReading<RecordDutyEvent> Read(string plan, string template)
    {
        var problems = new List<Refusal>();
        if (!TypedDay.TryRead(HappenedOn, out var day) || day is null)
        {
            problems.Add(Refusal.Of(WebRefusals.DateIsMalformed, "happenedOn"));
        }

        TimeOnly? at = null;
        if (HappenedAt.Trim() is { Length: > 0 } typed)
        {
            at = TimeOnly.TryParseExact(typed, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
            if (at is null)
            {
                problems.Add(Refusal.Of(WebRefusals.DateIsMalformed, "happenedAt"));
            }
        }

        var command = new RecordDutyEvent(CommandId, plan, template, day ?? default, at, Text(DocumentNumber), Text(Note));
        return new FormReading<RecordDutyEvent>(problems.Count == 0 ? command : null, problems);
    }

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
