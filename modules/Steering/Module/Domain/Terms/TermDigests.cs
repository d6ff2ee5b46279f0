using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>Digests of commands about deadlines, as <see cref="CommandDigests"/>.</summary>
internal static class TermDigests
{
    public static Digest Of(AskRequest command) => Finish(
        RequestAsked.Type, command.Duty, (long)command.Kind, Day(command.Until), Text(command.Reason), Text(command.DocumentNumber));

    public static Digest Of(DecideRequest command) => Finish(
        RequestDecided.Type, command.Duty, command.Request, command.Granted ? 1L : 0L, Day(command.Until), Text(command.Reason), Text(command.DecisionNumber));

    public static Digest Of(WithdrawRequest command) => Finish(RequestWithdrawn.Type, command.Duty, command.Request, Text(command.Reason));

    public static Digest Of(SetNotApplicable command) => Finish(
        NotApplicableSet.Type, command.Duty, Day(command.Until), Text(command.Reason), Text(command.DecisionNumber));

    public static Digest Of(EndNotApplicable command) => Finish(NotApplicableLifted.Type, command.Duty, Text(command.Reason));

    public static Digest Of(RecordDutyEvent command) => Finish(
        EventDutyOpened.Type, command.Plan, command.Template, Day(command.HappenedOn), command.HappenedAt?.Ticks ?? -1L,
        Text(command.DocumentNumber), Text(command.Note));

    public static Digest OfPassing(DateTimeOffset hour) => Finish(HoursPassed.Type, hour.UtcTicks);

    private static Digest Finish(string type, params ReadOnlySpan<object?> parts)
    {
        using var writer = new DigestWriter();
        writer.Add(type);
        foreach (var part in parts)
        {
            _ = part is long number ? writer.Add(number) : writer.Add((string?)part);
        }

        return writer.Finish();
    }

    private static long Day(DateOnly? day) => day?.DayNumber ?? -1L;

    private static string? Text(string? text) => Rules.FreeText.Trimmed(text);
}
