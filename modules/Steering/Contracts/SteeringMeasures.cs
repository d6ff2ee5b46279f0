namespace BmnnHierarchy.Steering;

/// <summary>Keys of what the steering facet contributes to the roll-up.</summary>
public static class SteeringMeasures
{
    public const string Facet = "steering";

    /// <summary>Distribution of all duties over <see cref="DutyStatus"/>. A status that was added later is left out while no duty has it.</summary>
    public const string Status = "duties.status";

    /// <summary>Ratio: done duties whose result is confirmed, of all done.</summary>
    public const string Verified = "duties.verified";

    /// <summary>Flag: the unit has at least one overdue duty. Units without duties do not answer.</summary>
    public const string HasOverdue = "duties.has_overdue";

    /// <summary>Earliest deadline among overdue duties.</summary>
    public const string EarliestOverdue = "duties.earliest_overdue";

    /// <summary>Ratio: annual reports handed in on time, of those expected whose deadline has passed or that are in.</summary>
    public const string AnnualReport = "reports.annual";

    /// <summary>Count: extensions granted. Left out while there are none.</summary>
    public const string ExtensionsGranted = "duties.extensions_granted";

    /// <summary>Ratio: done within an extended deadline, of all done whose deadline was extended. Left out while there are none.</summary>
    public const string DoneExtended = "duties.done_extended";

    /// <summary>Count: requests that wait for a decision. Left out while there are none.</summary>
    public const string RequestsOpen = "requests.open";

    /// <summary>Latest day on which the unit reported anything.</summary>
    public const string LastUpdate = "duties.last_update";

    /// <summary>Distribution over <see cref="DutyStatus"/> of the duties of one work area of one plan.</summary>
    public static string StatusOf(string plan, string area) => $"{Status}/{plan}.{area}";

    /// <summary>Distribution of the duties that carry out a core duty of the Ministry, in whatever plan (<c>duties.status/core.annual-report</c>).</summary>
    public static string StatusOfCore(string key) => $"{Status}/{Plans.CoreDuty.ScopeOf(key)}";

    /// <summary>Ratio confirmed of done, among the duties that carry out a core duty.</summary>
    public static string VerifiedOfCore(string key) => $"{Verified}/{Plans.CoreDuty.ScopeOf(key)}";

    /// <summary>Ratio confirmed of done, in one work area of one plan.</summary>
    public static string VerifiedOf(string plan, string area) => $"{Verified}/{plan}.{area}";
}
