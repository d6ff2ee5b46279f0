using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Reminders;

// Payloads of stored events about reminders. A stored shape never changes.

/// <summary>In the stream of the sender: who is reminded of what. The instant and the sender are the event's own.</summary>
internal sealed record ReminderSent(int Number, string? Text, string? DocumentNumber, ImmutableArray<ReminderTarget> Targets)
{
    public const string Type = "reminders.sent";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>In the stream of a unit: it has been reminded.</summary>
/// <param name="By">Who sent it; the event's own actor is the system that delivered it.</param>
/// <param name="Duties">What it was reminded of.</param>
/// <param name="PassedOver">Duties that were done, did not apply or had been reminded of that day already.</param>
internal sealed record DutiesReminded(
    DateOnly On, string Reminder, string By, DateTimeOffset SentAt, string? Text, string? DocumentNumber,
    ImmutableArray<string> Duties, ImmutableArray<string> PassedOver)
{
    public const string Type = "steering.duty-reminded";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>In the stream of a unit: somebody of the unit has read reminders.</summary>
internal sealed record RemindersRead(DateOnly On, ImmutableArray<string> Reminders)
{
    public const string Type = "steering.reminders-read";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}
