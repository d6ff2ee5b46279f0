using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Tests.History;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>How the network's tree changes from day to day: what a reorganisation of the administration does to units.</summary>
internal sealed partial class MovingNetwork
{
    /// <summary>Each unit's place for each time, in the order in which they were taken.</summary>
    private readonly List<Listed> _listed;

    /// <summary>The day of the network's clock.</summary>
    public DateOnly Today => VietnamTime.DayOf(_now);

    /// <summary>The tree with every unit's places over time, as reference data lists them.</summary>
    public ListedTree ListedTree => new([.. _listed.Select(row => ListedTree.Row(
        CodeOf(row.Unit), row.Parent < 0 ? null : CodeOf(row.Parent), row.From, row.To, [.. row.Successors.Select(CodeOf)]))]);

    /// <summary>A unit moves, merges into another, is split, or closes; nobody's figures get lost by it.</summary>
    public void Reorganise()
    {
        _now += TimeSpan.FromHours(_random.Next(30));
        var open = Enumerable.Range(1, _parents.Count - 1).Where(IsOpen).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var unit = open[_random.Next(open.Count)];
        switch (_random.Next(3))
        {
            case 0:
                Move(unit, ParentForNew());
                break;
            case 1 when Enumerable.Range(1, _parents.Count - 1).Where(heir => IsOpen(heir) && !IsWithin(heir, unit)).ToList() is { Count: > 0 } heirs:
                Close(unit, heirs[_random.Next(heirs.Count)]);
                break;
            case 2 when IsOpenSinceBefore(unit):
                Close(unit, Open(_parents[unit]), Open(_parents[unit]));
                break;
        }
    }

    private void Move() => Move(1 + _random.Next(_states.Count - 1), ParentForNew());

    private void Move(int unit, int to)
    {
        if (!IsOpen(unit) || IsWithin(to, unit) || to == _parents[unit])
        {
            return;
        }

        _mustTakePlace.Add(_parents[unit]);
        _mustTakePlace.Add(unit);
        _parents[unit] = to;
        var row = _listed.FindLastIndex(row => row.Unit == unit);
        if (_listed[row].From == Today)
        {
            _listed[row] = _listed[row] with { Parent = to };
        }
        else
        {
            _listed[row] = _listed[row] with { To = Today };
            _listed.Add(new Listed(unit, to, Today));
        }
    }

    private int Open(int parent)
    {
        _parents.Add(parent);
        _states.Add(Rollup.Domain.RollupState.Empty(KeyOf(_parents.Count - 1)));
        _listed.Add(new Listed(_parents.Count - 1, parent, Today));
        return _parents.Count - 1;
    }

    /// <summary>The unit's children and figures go to its heirs. It stays where it was, without figures.</summary>
    private void Close(int unit, params int[] heirs)
    {
        if (!IsOpenSinceBefore(unit))
        {
            return;
        }

        foreach (var child in Enumerable.Range(0, _parents.Count).Where(child => _parents[child] == unit && IsOpen(child)).ToList())
        {
            Move(child, heirs[_random.Next(heirs.Length)]);
        }

        foreach (var (facet, last) in Facets.Select(facet => (facet, LastOf(unit, facet))))
        {
            if (last is not null)
            {
                var heir = heirs[_random.Next(heirs.Length)];
                Contribute(heir, facet, MeasureSet.Sum([last.Measures, LastOf(heir, facet)?.Measures ?? []]));
                Contribute(unit, facet, []);
            }
        }

        var row = _listed.FindLastIndex(row => row.Unit == unit);
        _listed[row] = _listed[row] with { To = Today, Successors = heirs };
    }

    private int ParentForNew() => Enumerable.Range(0, _parents.Count).Where(IsOpen).OrderBy(_ => _random.Next()).First();

    private bool IsOpen(int unit) => _listed.FindLast(row => row.Unit == unit)!.To is null;

    private bool IsOpenSinceBefore(int unit) => _listed.FindLast(row => row.Unit == unit)! is { To: null } row && row.From < Today;

    private static string CodeOf(int unit) => KeyOf(unit)["unit:".Length..];

    private sealed record Listed(int Unit, int Parent, DateOnly From)
    {
        public DateOnly? To { get; init; }

        public int[] Successors { get; init; } = [];
    }
}
