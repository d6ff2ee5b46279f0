namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>
/// Looks for a second world that readers could not tell from the real one: figures that go up or down by the same number so
/// that every sum that is known stays as it is. All figures that move must be masked; those that are not yet cost their
/// weight. The search goes for what looks cheapest to complete, and when that leads nowhere for what is soonest complete.
/// </summary>
internal sealed class SecondWorld(KnownWorld world)
{
    private const int LooksForCheap = 1_000;
    private const int LooksForAny = 6_000;
    private const int MostMoves = 120;

    private readonly PriorityQueue<Move, (int Cost, int Depth)> _open = new();
    private readonly Dictionary<int, int> _moved = [];
    private readonly Dictionary<int, int> _balance = [];
    private bool _weighs;
    private int _looks;

    /// <summary>The figures that move when one moves by a width; null when none was found.</summary>
    public IReadOnlyCollection<int>? Find(int target, long width) => Find(target, width, weighs: true, LooksForCheap) ?? Find(target, width, weighs: false, LooksForAny);

    private int[]? Find(int target, long width, bool weighs, int mostLooks)
    {
        _open.Clear();
        (_looks, _weighs) = (0, weighs);
        Look(new Move(target, 1, 1, CostOf(target), null), width);
        if (world[target].Room >= width)
        {
            Look(new Move(target, -1, 1, CostOf(target), null), width);
        }

        while (_looks < mostLooks && _open.TryDequeue(out var move, out _))
        {
            if (move.Options is null)
            {
                return [.. move.Unknowns()];
            }

            foreach (var (unknown, direction) in move.Options)
            {
                Look(new Move(unknown, direction, move.Depth + 1, move.Cost + CostOf(unknown), move), width);
            }
        }

        return null;
    }

    private int CostOf(int unknown) => _weighs ? world[unknown].Weight : 0;

    /// <summary>Sees what a move leaves to be balanced, and puts it where it belongs among the others. One that cannot be completed is dropped.</summary>
    private void Look(Move move, long width)
    {
        _looks++;
        _moved.Clear();
        _balance.Clear();
        for (var each = move; each is not null; each = each.Before)
        {
            _moved.Add(each.Unknown, each.Direction);
            foreach (var (relation, sign) in world.RelationsOf(each.Unknown))
            {
                _balance[relation] = _balance.GetValueOrDefault(relation) + (each.Direction * sign);
            }
        }

        var toCome = 0;
        foreach (var (relation, off) in _balance)
        {
            if (off == 0)
            {
                continue;
            }

            var (options, cheapest) = OptionsIn(relation, off, width);
            if (options.Count == 0)
            {
                return;
            }

            toCome += cheapest;
            if (move.Options is null || options.Count < move.Options.Count)
            {
                move.Options = options;
            }
        }

        if (move.Options is null || move.Depth < MostMoves)
        {
            _open.Enqueue(move, (move.Cost + toCome, -move.Depth));
        }
    }

    /// <summary>What could balance a sum, and what the cheapest of it costs.</summary>
    private (List<(int Unknown, int Direction)> Options, int Cheapest) OptionsIn(int relation, int off, long width)
    {
        var options = new List<(int Unknown, int Direction)>();
        var cheapest = int.MaxValue;
        foreach (var (unknown, sign) in world.Relations[relation])
        {
            var direction = -Math.Sign(off) * sign;
            if (!_moved.ContainsKey(unknown) && (direction > 0 || world[unknown].Room >= width))
            {
                options.Add((unknown, direction));
                cheapest = Math.Min(cheapest, _weighs ? world[unknown].Weight : 1);
            }
        }

        return (options, cheapest);
    }

    private sealed class Move(int unknown, int direction, int depth, int cost, Move? before)
    {
        public int Unknown => unknown;

        public int Direction => direction;

        public int Depth => depth;

        public int Cost => cost;

        public Move? Before => before;

        /// <summary>Ways to balance one sum that is off; null when none is.</summary>
        public List<(int Unknown, int Direction)>? Options { get; set; }

        public IEnumerable<int> Unknowns()
        {
            for (var move = this; move is not null; move = move.Before)
            {
                yield return move.Unknown;
            }
        }
    }
}
