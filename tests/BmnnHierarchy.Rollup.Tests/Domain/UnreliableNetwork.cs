using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.Verification;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>
/// A random tree of units over a network that delays, repeats, reorders and loses. Each sender keeps its last message until
/// it has seen it arrive, as the outbox does; nothing else is reliable.
/// </summary>
internal sealed class UnreliableNetwork
{
    private static readonly string[] Facets = ["steering", "personnel"];

    private readonly Random _random;
    private readonly int[] _parents;
    private readonly RollupState[] _states;
    private readonly Dictionary<(int Unit, string Facet), Contribution> _latest = [];
    private readonly Dictionary<(int Unit, string Facet), Contribution> _unsentContributions = [];
    private readonly Dictionary<int, Snapshot> _unsentSnapshots = [];
    private readonly List<object> _copies = [];

    public UnreliableNetwork(Random random)
    {
        _random = random;
        var units = 1 + random.Next(25);
        _parents = [-1, .. Enumerable.Range(1, units - 1).Select(unit => random.Next(unit))];
        _states = [.. Enumerable.Range(0, units).Select(unit => RollupState.Empty(KeyOf(unit)))];
    }

    public IReadOnlyList<RollupState> States => _states;

    /// <summary>The last contribution of each facet, as the journal would give it.</summary>
    public IReadOnlyList<Contribution> Recomputed => [.. _latest.Values];

    public Hierarchy Hierarchy => new(Enumerable.Range(0, _parents.Length)
        .Select(unit => KeyValuePair.Create(KeyOf(unit), _parents[unit] < 0 ? null : KeyOf(_parents[unit]))));

    /// <summary>What would be on disk at this moment.</summary>
    public LiveRollup Live => new(
        _states.Where(state => state.Snapshot.Version > 0).ToDictionary(state => state.Unit),
        [.. _unsentContributions.Values],
        [.. _unsentSnapshots.Select(unsent => (KeyOf(_parents[unsent.Key]), unsent.Value))]);

    public int ParentOf(int unit) => _parents[unit];

    /// <summary>One thing happens. Returns false when it broke a promise that holds at every moment.</summary>
    public bool Step() => _random.Next(6) switch
    {
        0 or 1 => Work(),
        2 when _copies.Count > 0 => Deliver(_copies[_random.Next(_copies.Count)]),
        _ => DeliverOneUnsent(),
    };

    /// <summary>Retries until every sender has seen its last message arrive.</summary>
    public bool Settle()
    {
        var held = true;
        while (_unsentContributions.Count + _unsentSnapshots.Count > 0)
        {
            held &= DeliverOneUnsent();
        }

        return held;
    }

    /// <summary>What each unit must show in the end: the last contribution of every facet at or below it.</summary>
    public IEnumerable<KeyedMeasure> ExpectedOf(int unit) =>
        MeasureSet.Sum(_latest.Where(entry => IsWithin(entry.Key.Unit, unit)).Select(entry => entry.Value.Measures));

    private bool Work()
    {
        var key = (Unit: _random.Next(_states.Length), Facet: Facets[_random.Next(Facets.Length)]);
        var version = _latest.GetValueOrDefault(key)?.Version ?? 0;
        var contribution = new Contribution(
            KeyOf(key.Unit), key.Facet, version + 1 + _random.Next(3), Figures.Noon.AddSeconds(_random.Next(10_000)), Figures.AnySet(_random));
        _latest[key] = contribution;
        _unsentContributions[key] = contribution;
        _copies.Add(contribution);
        return true;
    }

    private bool DeliverOneUnsent()
    {
        var at = _random.Next(Math.Max(1, _unsentContributions.Count + _unsentSnapshots.Count));
        var message = _unsentContributions.Values.Cast<object>().Concat(_unsentSnapshots.Values).ElementAtOrDefault(at);
        // A third of all messages is lost on the way, and a third of all answers on the way back.
        return message is null || _random.Next(3) == 0 || (Deliver(message) && (_random.Next(3) == 0 || Settled(message)));
    }

    private bool Settled(object message)
    {
        if (message is Contribution contribution)
        {
            _unsentContributions.Remove((UnitOf(contribution.Unit), contribution.Facet));
        }
        else if (message is Snapshot snapshot && ReferenceEquals(_unsentSnapshots[UnitOf(snapshot.Unit)], snapshot))
        {
            _unsentSnapshots.Remove(UnitOf(snapshot.Unit));
        }

        return true;
    }

    private bool Deliver(object message)
    {
        var receiver = message is Contribution contribution ? UnitOf(contribution.Unit) : _parents[UnitOf(((Snapshot)message).Unit)];
        var before = _states[receiver];
        var step = message is Contribution taken ? before.Contribute(taken) : before.Accept((Snapshot)message);
        _states[receiver] = step.State;
        if (step.Changed && _parents[receiver] >= 0)
        {
            _unsentSnapshots[receiver] = step.State.Snapshot;
            _copies.Add(step.State.Snapshot);
        }

        return step.Faults.IsEmpty && IsSound(before, step);
    }

    private static bool IsSound(RollupState before, RollupStep step)
    {
        var (after, snapshot) = (step.State, step.State.Snapshot);
        var parts = after.Own.Values.Select(own => own.Measures).Concat(after.Children.Values.Select(child => child.Totals));
        return snapshot.Version == before.Snapshot.Version + (step.Changed ? 1 : 0)
            && snapshot.Totals.SequenceEqual(MeasureSet.Sum(parts))
            && snapshot.Hash == SnapshotDigest.Of(snapshot).ToString();
    }

    private bool IsWithin(int unit, int ancestor) => unit == ancestor || (_parents[unit] >= 0 && IsWithin(_parents[unit], ancestor));

    private static string KeyOf(int unit) => $"unit:{unit}";

    private static int UnitOf(string key) => int.Parse(key.AsSpan("unit:".Length), System.Globalization.CultureInfo.InvariantCulture);
}
