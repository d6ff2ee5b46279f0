using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain;

// Payloads of stored events. A stored shape never changes: a new one gets the next version and the old one is still read.
// Every payload carries its day, so that a replay derives the same statuses whenever it runs.

/// <summary>A duty was opened. The dates are those of reference data on that day; later changes of it do not reach back.</summary>
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
    DateOnly? NextOpensOn)
{
    public const string Type = "steering.duty-assigned";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>Version 1 has at most one document, version 2 all of them.</summary>
internal sealed record DutyUpdated(DateOnly On, string Duty, DutyReport Report)
{
    public const string Type = "steering.duty-updated";

    public NewEvent ToEvent() => new(Type, StoredReport.VersionOf(Report), CanonicalJson.Write(this));
}

/// <summary>The reason is the event's own. Version 1 has at most one document, version 2 all of them.</summary>
internal sealed record UpdateCorrected(DateOnly On, string Duty, long Update, DutyReport Report)
{
    public const string Type = "steering.update-corrected";

    public NewEvent ToEvent() => new(Type, StoredReport.VersionOf(Report), CanonicalJson.Write(this));
}

internal sealed record UpdateWithdrawn(DateOnly On, string Duty, long Update)
{
    public const string Type = "steering.update-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>A claim was checked. Version 1 says confirmed or not; version 2 has the verdict, and what was seen.</summary>
/// <param name="Update">Sequence of the claim that was checked.</param>
/// <param name="Confirmed">Version 1 only.</param>
/// <param name="Verdict">Version 2 only.</param>
/// <param name="Seen">Version 2: places of the documents seen; null when that was not said.</param>
internal sealed record DutyVerified(
    DateOnly On, string Duty, long Update, bool? Confirmed = null, Verification? Verdict = null, ImmutableArray<int>? Seen = null)
{
    public const string Type = "steering.duty-verified";

    [JsonIgnore]
    public Verification Outcome => Verdict ?? (Confirmed == true ? Verification.Confirmed : Verification.Rejected);

    public NewEvent ToEvent() => new(Type, Verdict is null ? 1 : 2, CanonicalJson.Write(this));
}

/// <summary>Time has passed up to a day.</summary>
/// <param name="Moved">Duties whose days of grace were counted anew because the working calendar has changed.</param>
internal sealed record DaysPassed(DateOnly On, ImmutableArray<DueSoonMoved> Moved)
{
    public const string Type = "steering.days-passed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record DueSoonMoved(string Duty, DateOnly DueSoonFrom);
