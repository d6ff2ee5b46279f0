using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>
/// Brings a unit's duties in line with a plan as it is in force: opens what binds the unit and is not there, and after an
/// amendment moves or closes what is open. What is done stays as it was.
/// </summary>
/// <param name="Revision">0 as issued, then the number of amendments.</param>
/// <param name="Number">Số, ký hiệu of the amending document; null as issued.</param>
/// <param name="Changed">Assignments that the amendment changes.</param>
/// <param name="Redated">Those of them whose date it changes.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ApplyPlan")]
public sealed record ApplyPlan(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Plan,
    [property: Id(2)] int Revision,
    [property: Id(3)] string? Number,
    [property: Id(4)] ImmutableArray<string> Changed,
    [property: Id(5)] ImmutableArray<string> Redated);
