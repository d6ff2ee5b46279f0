using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Compositions;

// Payloads of stored events. A stored shape never changes: a new one gets the next version and the old one is still read.

/// <summary>A province prescribes a composition for a group of its units.</summary>
/// <param name="Revision">1 for the first that was set for the group.</param>
/// <param name="Plan">Code of the plan that it was read from, or null.</param>
internal sealed record CompositionSet(
    DateOnly On,
    CompositionScope Scope,
    int Revision,
    DateOnly ValidFrom,
    string Basis,
    string BasisInEnglish,
    string StandingBody,
    string StandingBodyInEnglish,
    ImmutableArray<PrescribedSeat> Seats,
    string? Plan)
{
    public const string Type = "committees.composition-set";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>From the day on reference data prescribes again.</summary>
internal sealed record CompositionEnded(DateOnly On, CompositionScope Scope)
{
    public const string Type = "committees.composition-ended";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}
