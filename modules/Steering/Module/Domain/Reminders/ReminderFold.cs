using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.History;

namespace BmnnHierarchy.Steering.Domain.Reminders;

/// <summary>Folds what a unit was reminded of. A reminder stands in a duty's history and leaves its version as it is: nobody's open form is spoiled by it.</summary>
internal static class ReminderFold
{
    /// <summary>The state after the event; null when it is not about reminders.</summary>
    public static SteeringState? Apply(SteeringState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (DutiesReminded.Type, 1) => Came(state, recorded, CanonicalJson.Read<DutiesReminded>(recorded.Payload)),
        (RemindersRead.Type, 1) => Read(state, recorded, CanonicalJson.Read<RemindersRead>(recorded.Payload)),
        _ => null,
    };

    private static SteeringState Came(SteeringState state, RecordedEvent recorded, DutiesReminded came)
    {
        var moved = state.MoveTo(came.On, recorded.Sequence);
        return moved with
        {
            Duties = moved.Duties.With(came.Duties.Select(id => moved.Duties[id].Mark(recorded.Sequence))),
            Reminders = moved.Reminders.Add(new Reminded(
                came.Reminder, came.On, came.By, came.SentAt, came.Text, came.DocumentNumber, came.Duties, came.PassedOver)),
        };
    }

    private static SteeringState Read(SteeringState state, RecordedEvent recorded, RemindersRead read)
    {
        var moved = state.MoveTo(read.On, recorded.Sequence);
        return moved with
        {
            Reminders =
            [
                .. moved.Reminders.Select(reminder => reminder.ReadAt is null && read.Reminders.Contains(reminder.Reminder)
                    ? reminder with { ReadAt = recorded.At, ReadBy = recorded.Actor }
                    : reminder),
            ],
        };
    }
}
