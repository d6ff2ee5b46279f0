using System.Collections.Immutable;

namespace BmnnHierarchy.Steering.Domain.Reminders;

/// <summary>A reminder as a unit has got it.</summary>
/// <param name="On">The day it came.</param>
internal sealed record Reminded(
    string Reminder, DateOnly On, string By, DateTimeOffset SentAt, string? Text, string? DocumentNumber,
    ImmutableArray<string> Duties, ImmutableArray<string> PassedOver)
{
    public DateTimeOffset? ReadAt { get; init; }

    public string? ReadBy { get; init; }

    public ReceivedReminder ToView() => new(Reminder, By, SentAt, Text, DocumentNumber, Duties, ReadAt, ReadBy);
}
