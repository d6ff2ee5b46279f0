namespace BmnnHierarchy.Committees;

/// <summary>Keys of what the committee facet contributes to the roll-up. Only units held to a composition answer.</summary>
public static class CommitteeMeasures
{
    public const string Facet = "committee";

    /// <summary>Flag: a decision names the unit's committee.</summary>
    public const string Exists = "committee.exists";

    /// <summary>Flag: every prescribed seat is filled.</summary>
    public const string Complete = "committee.complete";

    /// <summary>Flag: there is a head.</summary>
    public const string HasHead = "committee.has_head";

    /// <summary>Ratio: seats filled, of seats prescribed.</summary>
    public const string Filled = "committee.filled";

    /// <summary>Earliest day since when a prescribed seat is vacant.</summary>
    public const string EarliestVacancy = "committee.earliest_vacancy";

    /// <summary>Latest day of a meeting.</summary>
    public const string LastMeeting = "committee.last_meeting";
}
