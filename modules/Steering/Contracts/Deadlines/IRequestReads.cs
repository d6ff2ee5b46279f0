using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>Requests of many units that wait for a decision.</summary>
public interface IRequestReads
{
    /// <summary>Open requests that the filter lets through, the oldest first.</summary>
    Task<RequestPage> ListOpenAsync(RequestFilter filter, int page, int pageSize, CancellationToken cancellationToken);
}

/// <summary>Which open requests to list. All given conditions must hold.</summary>
/// <param name="Within">The unit or everything below it.</param>
/// <param name="UnitText">Part of a unit's name, without regard to diacritics.</param>
public sealed record RequestFilter(UnitKey Within, string? UnitText = null, DutyRequestKind? Kind = null);

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
