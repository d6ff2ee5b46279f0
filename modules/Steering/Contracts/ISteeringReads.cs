using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>One page of duties, and how many there are in all by the same definition.</summary>
public sealed record DutyPage(ImmutableArray<DutyRow> Rows, int Total, int Units);

public sealed record DutyRow(
    UnitKey Unit,
    string Duty,
    string Plan,
    string Template,
    string Area,
    DutyStatus Status,
    DateOnly? DueOn,
    DateOnly? DoneOn,
    int ProgressPercent,
    Verification Verification)
{
    /// <summary>The day on which the unit reported the result, while it is done.</summary>
    public DateOnly? ClaimedOn { get; init; }

    /// <summary>Documents given for what the unit says now.</summary>
    public int Documents { get; init; }

    /// <summary>More time is asked for and not decided.</summary>
    public bool WaitsForExtension { get; init; }

    /// <summary>That it does not apply is asked for and not decided.</summary>
    public bool WaitsForNotApplicable { get; init; }
}

/// <summary>How many of the filtered duties of one work area stand in a status with a verification.</summary>
public sealed record DutyTally(string Plan, string Area, DutyStatus Status, Verification Verification, int Duties);

/// <summary>How many duties fall due on a day and are not done.</summary>
public sealed record DueDay(DateOnly Day, int Duties);

/// <summary>Lists across units, from the steering tables. Statuses are those that the roll-up counted.</summary>
public interface ISteeringReads
{
    Task<DutyPage> ListAsync(DutyFilter filter, CancellationToken cancellationToken);

    /// <summary>Every duty that the filter lets through, in its order, whatever page it names; stops after a number of rows.</summary>
    IAsyncEnumerable<DutyRow> ReadAllAsync(DutyFilter filter, int atMost, CancellationToken cancellationToken);

    /// <summary>The filtered duties counted by status and verification in each work area. The total of a list is the sum of these.</summary>
    Task<ImmutableArray<DutyTally>> TallyAsync(DutyFilter filter, CancellationToken cancellationToken);

    /// <summary>Open duties due from a day to a day (inclusive) in the unit's subtree, by day, days without duties left out.</summary>
    Task<ImmutableArray<DueDay>> DueByDayAsync(UnitKey within, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
