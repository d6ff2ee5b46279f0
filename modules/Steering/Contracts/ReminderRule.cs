using System.Collections.Immutable;

namespace BmnnHierarchy.Steering;

/// <summary>Who is told of a duty that is near its deadline or late. The order is that of the ladder: who comes later stands higher.</summary>
public enum ReminderAddressee
{
    /// <summary>Cán bộ phụ trách của đơn vị.</summary>
    Unit,

    /// <summary>Thủ trưởng đơn vị.</summary>
    UnitHead,

    /// <summary>Cơ quan thường trực (Công an tỉnh, thành phố).</summary>
    StandingBody,

    /// <summary>Lãnh đạo tỉnh, thành phố.</summary>
    ProvincialLeader,
}

/// <summary>How the day of a step is counted from the deadline.</summary>
public enum ReminderMoment
{
    /// <summary>Working days before the deadline; one on a day off counts from the working day before it.</summary>
    WorkingDaysBefore,

    /// <summary>The deadline itself.</summary>
    OnDeadline,

    /// <summary>Calendar days after the deadline, as days overdue are counted.</summary>
    DaysAfter,
}

/// <summary>One step of the ladder: so long before or after a deadline, these are told.</summary>
/// <param name="Code">Stable name (<c>late-15</c>).</param>
/// <param name="Days">0 on the deadline, otherwise at least 1.</param>
/// <param name="Addressees">In the order of the ladder, without repetition.</param>
/// <param name="ValidFrom">First deadline that the step applies to.</param>
/// <param name="Basis">On what ground, in Vietnamese.</param>
/// <param name="ValidTo">The first deadline that it applies to no more, or null.</param>
public sealed record ReminderRule(
    string Code,
    ReminderMoment Moment,
    int Days,
    ImmutableArray<ReminderAddressee> Addressees,
    DateOnly ValidFrom,
    string Basis,
    string BasisInEnglish,
    DateOnly? ValidTo = null)
{
    public ReminderAddressee Highest => Addressees.Max();
}

/// <summary>Where an open duty stands on the ladder on a day.</summary>
/// <param name="Step">The latest step reached.</param>
/// <param name="Since">The day on which it was reached.</param>
/// <param name="Highest">The highest of all who have been told so far. While the duty stays overdue it never goes down.</param>
/// <param name="Next">The step to come, or null after the last.</param>
/// <param name="NextOn">The day on which it comes.</param>
public sealed record ReminderStanding(ReminderRule Step, DateOnly Since, ReminderAddressee Highest, ReminderRule? Next, DateOnly? NextOn);

/// <summary>Deadlines from a day to a day, both inclusive.</summary>
public sealed record DeadlineRange(DateOnly From, DateOnly To);

/// <summary>
/// The ladder of reminders. A pure function of deadline, working calendar and day: nobody types a reminder and none is
/// stored. The steps in force on a deadline apply to it, so that a later change of the rules lowers nobody.
/// </summary>
public interface IReminderLadder
{
    /// <summary>The steps for a deadline, in the order in which they come.</summary>
    ImmutableArray<ReminderRule> RulesFor(DateOnly deadline);

    /// <summary>Null when the duty is done, has no deadline, or its first step has not come.</summary>
    ReminderStanding? StandingOf(DutyStatus status, DateOnly? dueOn, DateOnly day);

    /// <summary>Deadlines of which, when they are missed, the addressee has been told by the day. None when nothing is told to them.</summary>
    ImmutableArray<DeadlineRange> ToldBy(ReminderAddressee addressee, DateOnly day);
}
