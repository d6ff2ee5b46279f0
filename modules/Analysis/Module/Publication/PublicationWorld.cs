namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>What readers know once a reading is published beside earlier publications, before it is decided what is masked.</summary>
internal sealed class PublicationWorld
{
    private readonly FigureTable _table;
    private readonly Reading _reading;
    private readonly Dictionary<(string Unit, string Figure, long Value), int> _unknowns = [];
    private readonly List<int> _maskedBefore = [];
    private readonly int[,] _current;

    public PublicationWorld(FigureTable table, Reading reading, IReadOnlyList<PublicationRecord> before)
    {
        (_table, _reading) = (table, reading);
        AddPast(before);
        _current = new int[reading.Rows.Length, table.Figures.Count];
        for (var row = 0; row < reading.Rows.Length; row++)
        {
            for (var figure = 0; figure < table.Figures.Count; figure++)
            {
                _current[row, figure] = CurrentOf(row, figure);
            }
        }

        Relate(reading.Rows.Length, (row, figure) => _current[row, figure]);
        foreach (var past in before)
        {
            RelatePast(past);
        }
    }

    public KnownWorld World { get; } = new();

    public bool IsMasked(int row, int figure) => _current[row, figure] is var unknown and not KnownWorld.Known && World[unknown].IsMasked;

    /// <summary>Figures that readers must not work out, with the width that each needs. One that they have been told already is not among them.</summary>
    public IEnumerable<(int Unknown, long Width)> Sensitive(PublicationRule rule)
    {
        for (var row = 0; row < _reading.Rows.Length; row++)
        {
            for (var figure = 0; figure < _table.Figures.Count; figure++)
            {
                var (value, largest) = (_reading.Rows[row].Values[figure], _reading.Rows[row].Largest[figure]);
                if (_current[row, figure] is var unknown and not KnownWorld.Known && _table.Figures[figure].IsCount && Publisher.IsSensitive(rule, value, largest))
                {
                    yield return (unknown, value < rule.Threshold ? rule.Width : Math.Max(rule.Width, (value * rule.WidthPercent / 100) + 1));
                }
            }
        }
    }

    /// <summary>Figures that were masked in an earlier publication and must stay so.</summary>
    public IEnumerable<int> MaskedBefore() => _maskedBefore;

    /// <summary>A value that was published stays known wherever it comes again; one that was masked stays masked.</summary>
    private void AddPast(IReadOnlyList<PublicationRecord> before)
    {
        foreach (var (cell, masked) in before.SelectMany(CellsOf).Where(cell => cell.Cell.Value > 0).OrderBy(cell => cell.Masked))
        {
            if (!_unknowns.ContainsKey(cell))
            {
                _unknowns.Add(cell, masked ? World.Add(cell.Value - 1, weight: 0) : KnownWorld.Known);
                if (masked)
                {
                    _maskedBefore.Add(_unknowns[cell]);
                }
            }
        }
    }

    private int CurrentOf(int row, int figure)
    {
        var (definition, value) = (_table.Figures[figure], _reading.Rows[row].Values[figure]);
        if (!definition.IsPublished)
        {
            return World.Add(value, weight: 0);
        }

        // The country's figures are the last to be masked.
        var weight = row == 0 ? definition.Weight * 20 : definition.Weight;
        return value == 0 ? KnownWorld.Known
            : _unknowns.TryGetValue((_reading.Rows[row].Unit, definition.Key, value), out var same) ? same
            : World.Add(value - 1, weight);
    }

    private void RelatePast(PublicationRecord past)
    {
        var places = past.Figures.Concat(past.Hidden).Select((key, place) => (key, place)).ToDictionary(each => each.key, each => each.place, StringComparer.Ordinal);
        var unknowns = new Dictionary<(int, int), int>();
        Relate(past.Rows.Length, Unknown);

        int Unknown(int row, int figure)
        {
            if (!places.TryGetValue(_table.Figures[figure].Key, out var place))
            {
                return KnownWorld.Known;
            }

            var value = past.Rows[row].Values[place];
            if (_table.Figures[figure].IsPublished)
            {
                return value == 0 ? KnownWorld.Known : _unknowns[(past.Rows[row].Unit, _table.Figures[figure].Key, value)];
            }

            return unknowns.TryGetValue((row, figure), out var known) ? known : unknowns[(row, figure)] = World.Add(value, weight: 0);
        }
    }

    private void Relate(int rows, Func<int, int, int> unknown)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var sum in _table.Sums)
            {
                // What is left over in the country follows from the provinces.
                if (row > 0 || sum.Parts.All(part => _table.Figures[part].IsPublished))
                {
                    World.Relate(unknown(row, sum.Whole), sum.Parts.Select(part => unknown(row, part)));
                }
            }
        }

        for (var figure = 0; figure < _table.Figures.Count; figure++)
        {
            if (_table.Figures[figure].IsPublished)
            {
                World.Relate(unknown(0, figure), Enumerable.Range(1, rows - 1).Select(row => unknown(row, figure)));
            }
        }
    }

    private static IEnumerable<((string Unit, string Figure, long Value) Cell, bool Masked)> CellsOf(PublicationRecord past) =>
        past.Rows.SelectMany(row => past.Figures.Select((figure, i) => ((row.Unit, figure, row.Values[i]), row.Masked[i])));
}
