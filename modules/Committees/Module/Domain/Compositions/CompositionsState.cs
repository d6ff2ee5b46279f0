using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Compositions;

/// <summary>What a province prescribes, folded from its stream.</summary>
/// <param name="InForce">What it has set and not ended, by group.</param>
/// <param name="Revisions">How often it has set each group.</param>
internal sealed record CompositionsState(
    long Version, ImmutableDictionary<CompositionScope, SetComposition> InForce, ImmutableDictionary<CompositionScope, int> Revisions)
{
    public static CompositionsState Empty { get; } = new(
        0, ImmutableDictionary<CompositionScope, SetComposition>.Empty, ImmutableDictionary<CompositionScope, int>.Empty);

    public int Revision(CompositionScope scope) => Revisions.GetValueOrDefault(scope);
}

internal sealed record SetComposition(CompositionSet Content, string By, DateTimeOffset At);

internal sealed class CompositionsFold : IFold<CompositionsState>
{
    public static CompositionsFold Instance { get; } = new();

    public string Shape => "compositions/1";

    public CompositionsState Empty => CompositionsState.Empty;

    public CompositionsState Apply(CompositionsState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (CompositionSet.Type, 1) => Set(state, recorded, CanonicalJson.Read<CompositionSet>(recorded.Payload)),
        (CompositionEnded.Type, 1) => state with
        {
            Version = recorded.Sequence,
            InForce = state.InForce.Remove(CanonicalJson.Read<CompositionEnded>(recorded.Payload).Scope),
        },
        _ => throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}."),
    };

    private static CompositionsState Set(CompositionsState state, RecordedEvent recorded, CompositionSet set) => new(
        recorded.Sequence,
        state.InForce.SetItem(set.Scope, new SetComposition(set, recorded.Actor, recorded.At)),
        state.Revisions.SetItem(set.Scope, set.Revision));
}

/// <summary>Names of the streams: <c>compositions/</c> and the province's unit key.</summary>
internal static class CompositionStreams
{
    public static string Of(UnitKey province) => $"compositions/{province}";
}
