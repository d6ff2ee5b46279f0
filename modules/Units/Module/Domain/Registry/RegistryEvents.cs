using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain.Registry;

/// <summary>What happens to the tree: the events of its stream. A stored version stays readable for ever.</summary>
internal static class RegistryEvents
{
    public const string Stream = "units/tree:vn";

    public const string ReferenceLoaded = "units.reference-loaded";
    public const string UnitEstablished = "units.unit-established";
    public const string UnitRestated = "units.unit-restated";
    public const string UnitWithdrawn = "units.unit-withdrawn";

    private const int Version = 1;

    public static NewEvent Of(ReferenceLoaded loaded) => new(ReferenceLoaded, Version, CanonicalJson.Write(loaded));

    public static NewEvent Established(StoredUnit unit) => new(UnitEstablished, Version, CanonicalJson.Write(unit));

    public static NewEvent Restated(StoredUnit unit) => new(UnitRestated, Version, CanonicalJson.Write(unit));

    public static NewEvent Withdrawn(StoredUnit unit) =>
        new(UnitWithdrawn, Version, CanonicalJson.Write(new UnitWithdrawn(unit.Unit, unit.ValidFrom)));
}

/// <summary>Reference data of these files was loaded; the events of the same command say what it changed.</summary>
internal sealed record ReferenceLoaded(ImmutableArray<LoadedFile> Files);

/// <param name="Name">With the version: the day from which the file's data holds (<c>units-31.2025-07-01.csv</c>).</param>
internal sealed record LoadedFile(string Name, string Digest);

/// <summary>A row that the reference data no longer has: it was listed by mistake. A unit that closes is restated, not withdrawn.</summary>
internal sealed record UnitWithdrawn(string Unit, DateOnly ValidFrom);
