using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Units;

/// <summary>
/// Owns the stream of the tree, so that two hosts, or two callers, cannot load at once. Key: <see cref="UnitRegistry.Key"/>, which is
/// no unit key: permissions are checked without a unit.
/// </summary>
[Alias("bmnn.IUnitRegistryGrain")]
public interface IUnitRegistryGrain : IGrainWithStringKey
{
    /// <summary>
    /// Brings the journal to the product's reference data and answers how many units changed (0 when all was there).
    /// Refused with file, line and rule when any row is invalid; then nothing is written.
    /// </summary>
    [Needs(Permission.SystemWork), Alias("LoadReference")]
    Task<Reply<int>> LoadReferenceAsync(CancellationToken cancellationToken);

    /// <summary>One unit as the journal has it. Refused with <see cref="UnitsRefusals.UnitMustBeKnown"/>.</summary>
    [ReadOnly, Needs(Permission.SeeUnits), Alias("GetUnit")]
    Task<Reply<UnitView>> GetUnitAsync(string unit, CancellationToken cancellationToken);
}

public static class UnitRegistry
{
    /// <summary>The one registry of a deployment.</summary>
    public const string Key = "registry:vn";
}

/// <summary>A unit on the wire.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.UnitView")]
public sealed record UnitView(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Kind,
    [property: Id(2)] string? Parent,
    [property: Id(3)] string Name,
    [property: Id(4)] string NameInEnglish,
    [property: Id(5)] string? BodyCode,
    [property: Id(6)] DateOnly ValidFrom,
    [property: Id(7)] DateOnly? ValidTo,
    [property: Id(8)] ImmutableArray<string> OtherNames,
    [property: Id(9)] ImmutableArray<string> Successors,
    [property: Id(10)] bool IsExample)
{
    public static UnitView From(Unit unit) => new(
        unit.Key.ToString(), unit.Kind.ToString(), unit.Parent?.ToString(), unit.Name, unit.NameInEnglish, unit.BodyCode,
        unit.InForce.From, unit.InForce.To, unit.OtherNames, [.. unit.Successors.Select(s => s.ToString())], unit.IsExample);
}
