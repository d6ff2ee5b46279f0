using BmnnHierarchy.Access.Domain;

namespace BmnnHierarchy.Access.Audit;

/// <summary>Counts what happens again and again within a minute, so that a flood of one kind is a line and not a flood.</summary>
internal sealed class Repetitions(TimeProvider time)
{
    private const int MostKinds = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<AccessEntry, Counted> _counted = [];

    /// <summary>Whether the entry is the first of its minute, and what was counted of the minute before.</summary>
    public (bool IsFirst, AuditRecord? Before) Count(AccessEntry entry)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_counted.TryGetValue(entry, out var known) && now - known.Since < Window && now >= known.Since)
            {
                known.Times++;
                known.Last = now;
                return (false, null);
            }

            var before = known is { Times: > 0 } ? AuditRecord.Of(entry, known.Last, known.Times) : null;
            if (_counted.Count >= MostKinds)
            {
                _counted.Clear();
            }

            _counted[entry] = new Counted(now);
            return (true, before);
        }
    }

    public IReadOnlyList<AuditRecord> TakeAll()
    {
        lock (_gate)
        {
            var taken = _counted.Where(one => one.Value.Times > 0).Select(one => AuditRecord.Of(one.Key, one.Value.Last, one.Value.Times)).ToList();
            foreach (var counted in _counted.Values)
            {
                counted.Times = 0;
            }

            return taken;
        }
    }

    /// <param name="since">When the first was written; <see cref="Times"/> counts those after it.</param>
    private sealed class Counted(DateTimeOffset since)
    {
        public DateTimeOffset Since { get; } = since;

        public DateTimeOffset Last { get; set; } = since;

        public int Times { get; set; }
    }
}
