using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Steering;

/// <summary>
/// The reminders that one unit has sent to units below it. Key: the sending unit. What is acknowledged reaches every unit
/// named, also when the host stops meanwhile; a unit that gets it twice takes it once.
/// </summary>
[Alias("bmnn.IReminderGrain")]
public interface IReminderGrain : IGrainWithStringKey
{
    [Needs(Permission.RemindUnits), Alias("Send")]
    Task<Reply<ReminderReceipt>> SendAsync(SendReminder command, CancellationToken cancellationToken);
}

/// <summary>Reminds units of duties.</summary>
/// <param name="Text">What to add, at most 500 characters, without content of secret documents; or null.</param>
/// <param name="DocumentNumber">Number and sign of the document that urges, or null.</param>
/// <param name="Targets">At most <see cref="MostUnits"/> units with at most <see cref="MostDuties"/> duties together.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SendReminder")]
public sealed record SendReminder(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string? Text,
    [property: Id(2)] string? DocumentNumber,
    [property: Id(3)] ImmutableArray<ReminderTarget> Targets)
{
    public const int MostUnits = 400;

    public const int MostDuties = 4000;
}

/// <param name="Unit">Key of the unit.</param>
/// <param name="Duties">Ids of its duties.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ReminderTarget")]
public sealed record ReminderTarget([property: Id(0)] string Unit, [property: Id(1)] ImmutableArray<string> Duties);

/// <param name="Number">Number of the reminder among those of the sender, from 1. A retry gets the same.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ReminderReceipt")]
public sealed record ReminderReceipt([property: Id(0)] int Number, [property: Id(1)] int Units, [property: Id(2)] int Duties);

/// <summary>A reminder on its way to one unit.</summary>
/// <param name="Reminder">Sender and number (<c>unit:31#7</c>).</param>
/// <param name="By">Account of who sent it.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ReminderDispatch")]
public sealed record ReminderDispatch(
    [property: Id(0)] string Reminder,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset SentAt,
    [property: Id(3)] string? Text,
    [property: Id(4)] string? DocumentNumber,
    [property: Id(5)] ImmutableArray<string> Duties);

public partial interface ISteeringGrain
{
    /// <summary>Takes a reminder in. Duties that are done, do not apply or have been reminded of today are passed over.</summary>
    [Needs(Permission.SystemWork), Alias("ReceiveReminder")]
    Task ReceiveReminderAsync(ReminderDispatch dispatch, CancellationToken cancellationToken);

    /// <summary>Says that the unit has read reminders. How many of them were unread.</summary>
    [Needs(Permission.AnswerForUnit), Alias("ReadReminders")]
    Task<Reply<int>> ReadRemindersAsync(ReadReminders command, CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetReminders")]
    Task<Reply<UnitReminders>> GetRemindersAsync(CancellationToken cancellationToken);
}

/// <param name="Reminders">Names of the reminders (<c>unit:31#7</c>), at most 200.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ReadReminders")]
public sealed record ReadReminders([property: Id(0)] string CommandId, [property: Id(1)] ImmutableArray<string> Reminders);

/// <summary>The reminders that a unit has got, the newest first.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.UnitReminders")]
public sealed record UnitReminders([property: Id(0)] ImmutableArray<ReceivedReminder> Reminders)
{
    /// <summary>How often the unit has been reminded of the duty, and when last.</summary>
    public (int Times, DateTimeOffset? Last) Of(string duty)
    {
        var about = Reminders.Where(reminder => reminder.Duties.Contains(duty)).ToList();
        return (about.Count, about.FirstOrDefault()?.SentAt);
    }
}

/// <param name="Duties">Ids of the duties it reminded of.</param>
/// <param name="ReadAt">When somebody of the unit said that it is read, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ReceivedReminder")]
public sealed record ReceivedReminder(
    [property: Id(0)] string Reminder,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset SentAt,
    [property: Id(3)] string? Text,
    [property: Id(4)] string? DocumentNumber,
    [property: Id(5)] ImmutableArray<string> Duties,
    [property: Id(6)] DateTimeOffset? ReadAt,
    [property: Id(7)] string? ReadBy);

/// <summary>Codes of what is refused about reminders. Nothing changed when one of them is returned.</summary>
public static class ReminderRefusals
{
    public const string NobodyToRemind = "steering.NobodyToRemind";

    /// <summary>Arguments: the most units, the most duties.</summary>
    public const string TooManyToRemind = "steering.TooManyToRemind";

    /// <summary>Argument: the unit. Units remind those below them, not themselves and not others.</summary>
    public const string UnitNotBelowSender = "steering.UnitNotBelowSender";

    /// <summary>Argument: the unit. A target names duties, each once, and a unit once.</summary>
    public const string TargetMalformed = "steering.TargetMalformed";

    /// <summary>Argument: the reminder.</summary>
    public const string ReminderUnknown = "steering.ReminderUnknown";
}
