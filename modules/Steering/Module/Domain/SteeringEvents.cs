using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain;

// Payloads of stored events. A stored shape never changes: a new one gets the next version and the old one is still read.
// Every payload carries its day, so that a replay derives the same statuses whenever it runs.

/// <summary>A duty was opened. The dates are those of reference data on that day; later changes of it do not reach back.</summary>
/// <param name="Core">Key of the Ministry's core duty, from version 2 on; version 1 is a duty of the province's own.</param>
internal sealed record DutyAssigned(
    DateOnly On,
    string Duty,
    string Plan,
    string Template,
    string? Occurrence,
    string Area,
    bool AnnualReport,
    DateOnly PlanIssuedOn,
    DateOnly? DueOn,
    DateOnly? DueSoonFrom,
    DateOnly? NextOpensOn,
    string? Core = null)
{
    public const string Type = "steering.duty-assigned";

    public NewEvent ToEvent() => new(Type, Core is null ? 1 : 2, CanonicalJson.Write(this));
}

internal sealed record DutyUpdated(DateOnly On, string Duty, DutyReport Report)
{
    public const string Type = "steering.duty-updated";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>The reason is the event's own.</summary>
internal sealed record UpdateCorrected(DateOnly On, string Duty, long Update, DutyReport Report)
{
    public const string Type = "steering.update-corrected";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record UpdateWithdrawn(DateOnly On, string Duty, long Update)
{
    public const string Type = "steering.update-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Update">Sequence of the claim that was checked.</param>
internal sealed record DutyVerified(DateOnly On, string Duty, long Update, bool Confirmed)
{
    public const string Type = "steering.duty-verified";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>Time has passed up to a day.</summary>
/// <param name="Moved">Duties whose days of grace were counted anew because the working calendar has changed.</param>
internal sealed record DaysPassed(DateOnly On, ImmutableArray<DueSoonMoved> Moved)
{
    public const string Type = "steering.days-passed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record DueSoonMoved(string Duty, DateOnly DueSoonFrom);
