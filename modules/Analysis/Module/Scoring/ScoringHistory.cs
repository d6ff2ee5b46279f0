using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis.Scoring;

/// <summary>A province's rule was set. A stored shape never changes: a new one gets the next version.</summary>
internal sealed record ScoringRuleSet(ScoringRule Rule, string Reason)
{
    public const string Type = "analysis.scoring-rule-set";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>All rules that a province has set, in order.</summary>
internal sealed record ScoringHistory(ImmutableArray<ScoringDecision> Decisions)
{
    /// <summary>The rule of a day: of those that hold by then the one from the latest day; of two from one day the later set.</summary>
    public static ScoringDecision On(DateOnly day, ScoringDecision shipped, ImmutableArray<ScoringDecision> decisions) =>
        decisions.Where(decision => decision.Rule.From <= day).Select((decision, order) => (decision, order))
            .OrderBy(each => each.decision.Rule.From).ThenBy(each => each.order).Select(each => each.decision).LastOrDefault() ?? shipped;
}

internal sealed class ScoringFold : IFold<ScoringHistory>
{
    public static ScoringFold Instance { get; } = new();

    public string Shape => "analysis-scoring/1";

    public ScoringHistory Empty { get; } = new([]);

    public ScoringHistory Apply(ScoringHistory state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (ScoringRuleSet.Type, 1) when CanonicalJson.Read<ScoringRuleSet>(recorded.Payload) is var set =>
            state with { Decisions = state.Decisions.Add(new ScoringDecision(set.Rule, set.Reason, recorded.Actor, recorded.At)) },
        _ => throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}."),
    };
}
