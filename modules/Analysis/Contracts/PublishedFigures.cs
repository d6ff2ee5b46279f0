namespace BmnnHierarchy.Analysis;

/// <summary>Keys of what is published to readers of aggregates. What is not here is not published.</summary>
public static class PublishedFigures
{
    public const string Assigned = "duties.assigned";
    public const string NotApplicable = "duties.not_applicable";

    /// <summary>Assigned duties that apply.</summary>
    public const string Counted = "duties.counted";
    public const string Done = "duties.done";
    public const string Open = "duties.open";
    public const string DoneOnTime = "duties.done_on_time";
    public const string DoneLate = "duties.done_late";
    public const string NotDue = "duties.not_due";
    public const string InProgress = "duties.in_progress";
    public const string DueSoon = "duties.due_soon";
    public const string Overdue = "duties.overdue";
    public const string NoData = "duties.no_data";

    public const string Verified = "claims.confirmed";
    public const string Unverified = "claims.unconfirmed";
    public const string Waiting = "claims.waiting";
    public const string Rejected = "claims.rejected";
    public const string NeedsMore = "claims.needs_more";

    /// <summary>Units that have duties.</summary>
    public const string UnitsCounted = "units.counted";
    public const string UnitsOverdue = "units.with_overdue";
    public const string UnitsNotOverdue = "units.without_overdue";
    public const string UnitsWithPlan = "units.with_plan";
    public const string UnitsWithoutPlan = "units.without_plan";

    public const string ReportsExpected = "reports.expected";
    public const string ReportsOnTime = "reports.on_time";
    public const string ReportsNotOnTime = "reports.not_on_time";

    /// <summary>Units held to a composition of their committee.</summary>
    public const string CommitteesHeld = "committees.prescribed";
    public const string CommitteesComplete = "committees.complete";
    public const string CommitteesIncomplete = "committees.incomplete";
    public const string CommitteesExisting = "committees.existing";
    public const string CommitteesMissing = "committees.missing";

    public const string DifficultiesOpen = "difficulties.open";
    public const string DifficultiesEscalated = "difficulties.escalated";

    /// <summary>Open difficulties of a kind, by its name in lower case (<c>difficulties.kind.money</c>).</summary>
    public static string DifficultiesOf(string kind) => $"difficulties.kind.{kind}";

    /// <summary>Duties that carry out a core duty of the Ministry and apply.</summary>
    /// <param name="core">The core duty without its prefix (<c>annual-report</c>).</param>
    public static string CoreCounted(string core) => $"core.{core}.counted";

    public static string CoreDone(string core) => $"core.{core}.done";

    public static string CoreNotDone(string core) => $"core.{core}.not_done";

    public static string CoreVerified(string core) => $"core.{core}.confirmed";

    public static string CoreUnverified(string core) => $"core.{core}.unconfirmed";
}
