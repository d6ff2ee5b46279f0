using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>Requests of many units that wait for a decision.</summary>
public interface IRequestReads
{
    /// <summary>Open requests in the unit's subtree, the oldest first.</summary>
    Task<RequestPage> ListOpenAsync(UnitKey within, int page, int pageSize, CancellationToken cancellationToken);
}

/// <summary>One page of requests, and how many there are in all.</summary>
public sealed record RequestPage(ImmutableArray<RequestRow> Rows, int Total);

/// <param name="Request">Sequence of the request in the unit's stream.</param>
/// <param name="DueOn">The deadline when it was asked.</param>
public sealed record RequestRow(
    UnitKey Unit,
    long Request,
    string Duty,
    string Plan,
    string Template,
    DutyRequestKind Kind,
    DateOnly AskedOn,
    string AskedBy,
    DateOnly? DueOn,
    DateOnly Until,
    string Reason,
    string? DocumentNumber);
