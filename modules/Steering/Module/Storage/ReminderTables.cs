using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Reminders;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>
/// The rows of reminders: each as sent, how far it got with each unit, and how often each duty was reminded of. The row of a
/// unit is written by the sender before anything is delivered, and by the unit from then on.
/// </summary>
internal static class ReminderTables
{
    public static TableShape Reminders { get; } = new(
        "steering_reminder",
        [Text("sender"), Number("number"), Number("sent_at"), Text("sent_by"), Text("message"), Text("document"), Number("units"), Number("duties")],
        KeyColumns: 2);

    public static TableShape Units { get; } = new(
        "steering_reminder_unit",
        [Text("reminder"), Text("unit"), Number("asked"), Number("reminded"), Number("read_at"), Text("read_by")],
        KeyColumns: 2);

    public static TableShape Duties { get; } = new(
        "steering_reminded_duty",
        [Text("unit"), Text("duty"), Text("province"), Number("times"), Text("last_on")],
        KeyColumns: 2);

    public static ImmutableArray<RowWrite> Sent(UnitKey sender, ReminderSent sent, DateTimeOffset at, string by) =>
    [
        new RowWrite(Reminders,
        [
            sender.ToString(), (long)sent.Number, Micros(at), by, sent.Text, sent.DocumentNumber,
            (long)sent.Targets.Length, (long)sent.Targets.Sum(target => target.Duties.Length),
        ]),
        .. sent.Targets.Select(target => new RowWrite(
            Units, [ReminderNames.Of(sender, sent.Number), target.Unit, (long)target.Duties.Length, null, null, null])),
    ];

    /// <summary>Rows of the reminders that came or were read just now.</summary>
    public static IEnumerable<RowWrite> Received(UnitLabel unit, SteeringState before, SteeringState after)
    {
        for (var place = 0; place < after.Reminders.Count; place++)
        {
            var now = after.Reminders[place];
            if (place < before.Reminders.Count && before.Reminders[place] == now)
            {
                continue;
            }

            yield return new RowWrite(Units,
            [
                now.Reminder, unit.Unit, (long)(now.Duties.Length + now.PassedOver.Length), (long)now.Duties.Length,
                now.ReadAt is { } at ? Micros(at) : null, now.ReadBy,
            ]);
            if (place >= before.Reminders.Count)
            {
                foreach (var duty in now.Duties)
                {
                    yield return new RowWrite(Duties,
                    [
                        unit.Unit, duty, unit.Province, (long)after.Reminders.Count(reminder => reminder.Duties.Contains(duty)), SteeringTables.IsoDay(now.On),
                    ]);
                }
            }
        }
    }

    public static long Micros(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Instant(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}
