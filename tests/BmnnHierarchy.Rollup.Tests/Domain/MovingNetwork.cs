using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.Storage;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>
/// A random tree of units over days: units contribute, open, move, merge, split, close and restart from their rows; messages
/// are delayed, repeated, reordered and, like the outbox's, replaced by newer ones of their key. The log is what the journal
/// would give.
/// </summary>
internal sealed partial class MovingNetwork
{
    private static readonly string[] Facets = ["steering", "committee"];

    private readonly Random _random;
    private readonly List<int> _parents;
    private readonly List<RollupState> _states;
    private readonly Dictionary<(string Table, string Key), RowWrite> _rows = [];
    private readonly Dictionary<(int Unit, string Facet, DateOnly Day), Contribution> _contributions = [];
    private readonly Dictionary<int, (int To, Snapshot Snapshot)> _snapshots = [];
    private readonly HashSet<int> _mustTakePlace = [];
    private readonly List<Contribution> _copies = [];
    private DateTimeOffset _now = Figures.Noon;

    public MovingNetwork(Random random)
    {
        _random = random;
        var units = 2 + random.Next(11);
        _parents = [-1, .. Enumerable.Range(1, units - 1).Select(unit => random.Next(unit))];
        _states = [.. Enumerable.Range(0, units).Select(unit => RollupState.Empty(KeyOf(unit)))];
        _listed = [.. _parents.Select((parent, unit) => new Listed(unit, parent, Today))];
    }

    public IReadOnlyList<RollupState> States => _states;

    /// <summary>Everything that was ever contributed, in order of time.</summary>
    public List<Contribution> Log { get; } = [];

    /// <summary>The history as it is kept.</summary>
    public Dictionary<(string Unit, string Facet, DateOnly Day), Contribution> Dated { get; } = [];

    public Hierarchy Tree => new(Enumerable.Range(0, _parents.Count)
        .Select(unit => KeyValuePair.Create(KeyOf(unit), _parents[unit] < 0 ? null : KeyOf(_parents[unit]))));

    /// <summary>One thing happens. False when a sum does not hold at that moment.</summary>
    public bool Step()
    {
        _now += TimeSpan.FromMinutes(_random.Next(600));
        switch (_random.Next(14))
        {
            case 0 or 1 or 2 or 3:
                Contribute();
                return true;
            case 4:
                Move();
                return true;
            case 5:
                Restart(_random.Next(_states.Count));
                return true;
            case 6 when _copies.Count > 0:
                return Deliver(_copies[_random.Next(_copies.Count)]);
            case 7:
                Reorganise();
                return true;
            case 8 when _random.Next(2) == 0:
                Open(ParentForNew());
                return true;
            default:
                return DeliverSomething();
        }
    }

    public bool Settle()
    {
        var held = true;
        while (_contributions.Count + _snapshots.Count + _mustTakePlace.Count > 0)
        {
            held &= DeliverSomething();
        }

        return held;
    }

    /// <summary>Damages what a unit holds, as a fault of the disk would, and makes everything anew from the log.</summary>
    public void DamageAndRebuild()
    {
        var unit = _random.Next(_states.Count);
        _states[unit] = _states[unit] with { Own = _states[unit].Own.Clear(), Snapshot = _states[unit].Snapshot with { Totals = [] } };
        for (unit = 0; unit < _states.Count; unit++)
        {
            var last = Log.Where(contribution => contribution.Unit == KeyOf(unit)).GroupBy(contribution => contribution.Facet).Select(facet => facet.Last()).ToList();
            Save(unit, _states[unit].Restated(last, _now, IsChildOf(unit)));
        }
    }

    /// <summary>What stood at an instant by the log alone.</summary>
    public IEnumerable<Contribution> StandingAt(DateTimeOffset instant) => Log.Where(contribution => contribution.At <= instant)
        .GroupBy(contribution => (contribution.Unit, contribution.Facet)).Select(facet => facet.Last());

    /// <summary>What stood at the end of a day by the history.</summary>
    public IEnumerable<Contribution> KeptAt(DateOnly day) => Dated.Where(row => row.Key.Day <= day)
        .GroupBy(row => (row.Key.Unit, row.Key.Facet)).Select(facet => facet.MaxBy(row => row.Key.Day).Value);

    private void Contribute()
    {
        // A unit that has closed may still correct what it reported.
        var unit = _random.Next(_states.Count);
        Contribute(unit, Facets[_random.Next(Facets.Length)], Figures.AnySet(_random));
    }

    private void Contribute(int unit, string facet, ImmutableArray<KeyedMeasure> measures)
    {
        var version = LastOf(unit, facet)?.Version ?? 0;
        var contribution = new Contribution(KeyOf(unit), facet, version + 1 + _random.Next(3), _now, measures, Digest.OfText($"{version}").ToString());
        Log.Add(contribution);
        _contributions[(unit, facet, DatedRow.DayOf(contribution))] = contribution;
        _copies.Add(contribution);
    }

    private Contribution? LastOf(int unit, string facet) => Log.FindLast(earlier => earlier.Unit == KeyOf(unit) && earlier.Facet == facet);

    private bool DeliverSomething()
    {
        var choice = _random.Next(3);
        if (choice == 0 && _mustTakePlace.Count > 0)
        {
            var unit = _mustTakePlace.ElementAt(_random.Next(_mustTakePlace.Count));
            _mustTakePlace.Remove(unit);
            return Save(unit, _states[unit].Restated(null, DateTimeOffset.MinValue, IsChildOf(unit)));
        }

        if (choice == 1 && _snapshots.Count > 0)
        {
            var (sender, (to, snapshot)) = _snapshots.ElementAt(_random.Next(_snapshots.Count));
            if (_random.Next(3) > 0)
            {
                _snapshots.Remove(sender);
            }

            return _parents[sender] != to || Save(to, _states[to].Accept(snapshot));
        }

        if (_contributions.Count > 0)
        {
            var (key, contribution) = _contributions.ElementAt(_random.Next(_contributions.Count));
            if (_random.Next(3) > 0)
            {
                _contributions.Remove(key);
            }

            return Deliver(contribution);
        }

        return true;
    }

    private bool Deliver(Contribution contribution)
    {
        var unit = UnitOf(contribution.Unit);
        var step = _states[unit].Contribute(contribution);
        foreach (var dated in step.Dated.Concat(step.Belated))
        {
            var key = (dated.Unit, dated.Facet, DatedRow.DayOf(dated));
            if (dated.Version > (Dated.GetValueOrDefault(key)?.Version ?? 0))
            {
                Dated[key] = dated;
            }
        }

        return Save(unit, step);
    }

    private bool Save(int unit, RollupStep step)
    {
        _states[unit] = step.State;
        if (!step.Changed)
        {
            return step.Faults.IsEmpty;
        }

        foreach (var row in RollupTables.RowsOf(step, _parents[unit] < 0 ? null : UnitKey.Parse(KeyOf(_parents[unit]))))
        {
            _rows[(row.Table.Name, string.Join(' ', row.Values.Take(row.Table.KeyColumns)))] = row;
        }

        if (_parents[unit] >= 0)
        {
            _snapshots[unit] = (_parents[unit], step.State.Snapshot);
        }

        var state = step.State;
        return step.Faults.IsEmpty && state.Snapshot.Totals.SequenceEqual(
            MeasureSet.Sum(state.Own.Values.Select(own => own.Measures).Concat(state.Children.Values.Select(child => child.Totals))));
    }

    /// <summary>The unit is put together again from its rows, as after a crash.</summary>
    private void Restart(int unit)
    {
        var key = KeyOf(unit);
        var rows = _rows.Values.Where(row => (string)row.Values[0]! == key).Select(row => row.Table.Name switch
        {
            "rollup_unit" => new RollupRow(RollupRow.OfUnit, key, key, (long)row.Values[1]!, (long)row.Values[2]!, Text(row, 3)!, Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 8)),
            "rollup_contribution" => new RollupRow(RollupRow.OfContribution, key, Text(row, 1)!, (long)row.Values[2]!, (long)row.Values[3]!, Text(row, 4)!, null, null, null, Text(row, 5)),
            _ => new RollupRow(RollupRow.OfChild, key, Text(row, 1)!, (long)row.Values[2]!, (long)row.Values[3]!, Text(row, 4)!, Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8)),
        });
        _states[unit] = StoredRollup.Assemble(key, rows);
    }

    private Func<string, bool> IsChildOf(int unit) => child => _parents[UnitOf(child)] == unit;

    private bool IsWithin(int unit, int ancestor) => unit == ancestor || (_parents[unit] >= 0 && IsWithin(_parents[unit], ancestor));

    private static string? Text(RowWrite row, int column) => (string?)row.Values[column];

    private static string KeyOf(int unit) => $"unit:u{unit}";

    private static int UnitOf(string key) => int.Parse(key.AsSpan("unit:u".Length), System.Globalization.CultureInfo.InvariantCulture);
}
