using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Committees;

/// <summary>
/// Keeps which compositions a province prescribes for the committees of its units. Key: the province's unit key. What is set
/// reaches every unit of the group; a seat whose words or body stay the same keeps its holder. Every command may be sent again
/// with the same id.
/// </summary>
[Alias("bmnn.ICompositionGrain")]
public interface ICompositionGrain : IGrainWithStringKey
{
    [Needs(Permission.ManagePlans), Alias("Set")]
    Task<Reply<ProvinceCompositions>> SetAsync(CommitteeTerms terms, CompositionScope scope, CompositionContent content, CancellationToken cancellationToken);

    /// <summary>From today reference data prescribes again; what was set stays on record.</summary>
    [Needs(Permission.ManagePlans), Alias("End")]
    Task<Reply<ProvinceCompositions>> EndAsync(CommitteeTerms terms, CompositionScope scope, string reason, CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("Get")]
    Task<Reply<ProvinceCompositions>> GetAsync(CancellationToken cancellationToken);

    /// <summary>The oldest first.</summary>
    [ReadOnly, Needs(Permission.ManagePlans), Alias("GetHistory")]
    Task<Reply<ImmutableArray<CompositionHistoryEntry>>> GetHistoryAsync(CancellationToken cancellationToken);
}

/// <summary>Brings what provinces prescribe from storage into this host.</summary>
public interface ICompositionLoader
{
    /// <summary>The host does so before anybody is let in; safe to repeat.</summary>
    Task LoadAsync(CancellationToken cancellationToken);
}

/// <summary>What the module publishes through the outbox.</summary>
public static class CommitteesTopics
{
    /// <summary>A province has set or ended a composition; payload <see cref="CompositionToDeliver"/>. Key and lane: province and group.</summary>
    public const string Composition = "committees.composition";
}

/// <param name="Province">Unit key.</param>
/// <param name="Version">Sequence of the act in the province's stream.</param>
public sealed record CompositionToDeliver(string Province, CompositionScope Scope, long Version);
