using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Terms;

// Payloads of stored events about deadlines; the reason of each is the event's own.

internal sealed record RequestAsked(DateOnly On, string Duty, DutyRequestKind Kind, DateOnly Until, string? DocumentNumber)
{
    public const string Type = "steering.request-asked";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Request">Sequence of the request.</param>
/// <param name="Until">The day granted; null when refused.</param>
/// <param name="DueSoonFrom">The first day of warning before an extended deadline.</param>
internal sealed record RequestDecided(
    DateOnly On, string Duty, long Request, bool Granted, DateOnly? Until, DateOnly? DueSoonFrom, string? DecisionNumber)
{
    public const string Type = "steering.request-decided";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record RequestWithdrawn(DateOnly On, string Duty, long Request)
{
    public const string Type = "steering.request-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>Said by the standing body without a request.</summary>
internal sealed record NotApplicableSet(DateOnly On, string Duty, DateOnly Until, string? DecisionNumber)
{
    public const string Type = "steering.not-applicable-set";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record NotApplicableLifted(DateOnly On, string Duty)
{
    public const string Type = "steering.not-applicable-lifted";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>An event opened a duty with a deadline of its own.</summary>
/// <param name="EventAt">The minute of the event and</param>
/// <param name="DueAt">the instant of the deadline when the term is in hours.</param>
/// <param name="HourPassed">True when that instant lay behind already.</param>
internal sealed record EventDutyOpened(
    DateOnly On,
    string Duty,
    string Plan,
    string Template,
    string Occurrence,
    string Area,
    DateOnly PlanIssuedOn,
    DateOnly EventOn,
    DateTimeOffset? EventAt,
    string? DocumentNumber,
    DateOnly DueOn,
    DateTimeOffset? DueAt,
    DateOnly DueSoonFrom,
    bool HourPassed)
{
    public const string Type = "steering.event-duty-opened";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>Deadlines in hours have passed.</summary>
internal sealed record HoursPassed(DateOnly On, ImmutableArray<string> Duties)
{
    public const string Type = "steering.hours-passed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}
