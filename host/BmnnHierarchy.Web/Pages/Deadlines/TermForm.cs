using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Deadlines;

/// <summary>What somebody typed about a deadline, letter by letter, so that a refused form comes back as it was.</summary>
public sealed record TermForm
{
    private const string NumberField = "documentNumber";

    public string CommandId { get; init; } = DutyForm.NewCommandId();

    public string Version { get; init; } = "";

    public string Request { get; init; } = "";

    public string Choice { get; init; } = "";

    public string Until { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Number { get; init; } = "";

    public static TermForm For(long version) => new() { Version = version.ToString(CultureInfo.InvariantCulture) };

    public static TermForm From(IFormCollection form) => new()
    {
        CommandId = form["commandId"].ToString(),
        Version = form["version"].ToString(),
        Request = form["request"].ToString(),
        Choice = form["choice"].ToString(),
        Until = form["until"].ToString(),
        Reason = form["reason"].ToString(),
        Number = form[NumberField].ToString() is { Length: > 0 } number ? number : form["decisionNumber"].ToString(),
    };

    /// <summary>The form for another attempt after a refusal: nothing changed, so it is another command.</summary>
    public TermForm Again(long version) => this with { CommandId = DutyForm.NewCommandId(), Version = version.ToString(CultureInfo.InvariantCulture) };

    public FormReading<AskRequest> ReadAsking(string duty, DutyRequestKind kind)
    {
        var problems = new List<Refusal>();
        var until = Day(problems, needed: true);
        return Of(new AskRequest(CommandId, duty, ReadVersion(problems), kind, until ?? default, Reason.Trim(), Text(Number)), problems);
    }

    public FormReading<DecideRequest> ReadDecision(string duty)
    {
        var problems = new List<Refusal>();
        var version = ReadVersion(problems);
        return ReadDecision(duty, version, problems);
    }

    /// <summary>A decision from a list, where the request's own state says whether it is still open: no version is asked for.</summary>
    public FormReading<DecideRequest> ReadDecisionOfAny(string duty) => ReadDecision(duty, null, []);

    private FormReading<DecideRequest> ReadDecision(string duty, long? version, List<Refusal> problems)
    {
        if (Choice is not ("granted" or "refused"))
        {
            problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, "choice"));
        }

        var until = Day(problems, needed: false);
        return Of(
            new DecideRequest(CommandId, duty, version, ReadRequest(problems), Choice == "granted", until, Text(Reason), Text(Number)),
            problems);
    }

    public FormReading<WithdrawRequest> ReadWithdrawal(string duty)
    {
        var problems = new List<Refusal>();
        return Of(new WithdrawRequest(CommandId, duty, ReadVersion(problems), ReadRequest(problems), Reason.Trim()), problems);
    }

    public FormReading<SetNotApplicable> ReadSetting(string duty)
    {
        var problems = new List<Refusal>();
        var until = Day(problems, needed: true);
        return Of(new SetNotApplicable(CommandId, duty, ReadVersion(problems), until ?? default, Reason.Trim(), Text(Number)), problems);
    }

    public FormReading<EndNotApplicable> ReadEnding(string duty)
    {
        var problems = new List<Refusal>();
        return Of(new EndNotApplicable(CommandId, duty, ReadVersion(problems), Reason.Trim()), problems);
    }

    private static FormReading<T> Of<T>(T command, List<Refusal> problems)
        where T : class => new(problems.Count == 0 ? command : null, problems);

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private DateOnly? Day(List<Refusal> problems, bool needed)
    {
        if (!TypedDay.TryRead(Until, out var day) || (needed && day is null))
        {
            problems.Add(Refusal.Of(WebRefusals.DateIsMalformed, "until"));
        }

        return day;
    }

    private long? ReadVersion(List<Refusal> problems) => Number64(Version, problems);

    private long ReadRequest(List<Refusal> problems) => Number64(Request, problems) ?? 0;

    private static long? Number64(string typed, List<Refusal> problems)
    {
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add(Refusal.Of(WebRefusals.FormIsIncomplete));
        return null;
    }
}
