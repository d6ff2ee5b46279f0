using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>When a duty is due, and on what ground.</summary>
/// <remarks>
/// A duty is due once (<paramref name="DueOn"/>), again and again (<paramref name="Recurrence"/>) or not by the calendar at
/// all (both null: a request, or a duty that only an event sets). <paramref name="OnEvent"/> may stand beside either: a duty
/// that is accounted for each year and, whenever the event happens, has a deadline of its own. A <paramref name="Cascade"/>
/// says that the calendar date is the top one and each level below is due earlier.
/// </remarks>
/// <param name="Basis">The words of the plan or the rule the date comes from.</param>
/// <param name="DueOn">Last day in time of a duty that is due once; null otherwise.</param>
/// <param name="Recurrence">The last days in time of a recurring duty, in the notation of <see cref="Plans.Recurrence"/>
/// (<c>yearly:11-04</c>); null otherwise.</param>
/// <param name="Opens">When an occurrence opens, in the notation of <see cref="OccurrenceOpening"/>; null means with the first
/// day of its period. Belongs to <paramref name="Recurrence"/>.</param>
public sealed record DutySchedule(
    string Basis,
    string BasisInEnglish,
    DateOnly? DueOn = null,
    string? Recurrence = null,
    string? Opens = null,
    EventTerm? OnEvent = null,
    DutyCascade? Cascade = null);

/// <summary>A deadline that an event sets, not the calendar.</summary>
/// <param name="Event">What must happen, in Vietnamese (<c>xảy ra vụ lộ, mất bí mật nhà nước</c>).</param>
/// <param name="Amount">How long, 0 or more. 0 after an event means at once ("ngay"): by the end of its day.</param>
/// <param name="Direction">Whether the term runs from an event, or ends before a day that is known ahead.</param>
[GenerateSerializer, Immutable, Alias("bmnn.EventTerm")]
public sealed record EventTerm(
    [property: Id(0)] string Event,
    [property: Id(1)] string EventInEnglish,
    [property: Id(2)] int Amount,
    [property: Id(3)] TermUnit Unit,
    [property: Id(4)] TermDirection Direction = TermDirection.After)
{
    /// <summary>Greatest <see cref="Amount"/>: a year in hours.</summary>
    public const int LongestAmount = 8784;

    /// <summary>The amount is in its range; a lead time is counted in days, one at least.</summary>
    public bool IsCountable =>
        Amount is >= 0 and <= LongestAmount && Enum.IsDefined(Unit) && Enum.IsDefined(Direction)
        && (Direction is TermDirection.After || (Amount > 0 && Unit is not TermUnit.Hours));
}

[GenerateSerializer]
public enum TermUnit
{
    /// <summary>Giờ: counted from the minute of the event; the deadline is an instant.</summary>
    Hours,

    /// <summary>Ngày, days of the calendar.</summary>
    Days,

    /// <summary>Ngày làm việc.</summary>
    WorkingDays,
}

[GenerateSerializer]
public enum TermDirection
{
    /// <summary>Within the time after the event.</summary>
    After,

    /// <summary>At least the time before a future day, such as the end of a protection term (Law on Protection of State
    /// Secrets 2018, article 20: 60 days).</summary>
    Before,
}

/// <summary>Dates planned back from the top one: the Ministry's date is that of the schedule, each level below is earlier.</summary>
/// <param name="Province">How much earlier than the Ministry the province is due, and its police, who consolidate for it.</param>
/// <param name="Below">How much earlier than the province all other units are due.</param>
/// <param name="Unit">Days or working days; hours do not cascade.</param>
public sealed record DutyCascade(int Province, int Below, TermUnit Unit = TermUnit.WorkingDays);
