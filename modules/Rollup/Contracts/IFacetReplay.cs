namespace BmnnHierarchy.Rollup;

/// <summary>
/// Recomputes a facet's contributions from the journal alone, for reconciliation. Implemented by each module that
/// contributes; it must not read anything but events.
/// </summary>
public interface IFacetReplay
{
    string Facet { get; }

    /// <summary>True for the streams that the facet owns.</summary>
    bool Owns(string stream);

    /// <summary>The stream of a unit's facet, whether it has events or not.</summary>
    string StreamOf(Kernel.UnitKey unit);

    /// <summary>The contribution after the last of a stream's events, which come in order and whole.</summary>
    Contribution Replay(string stream, IReadOnlyList<Journal.RecordedEvent> events);
}
