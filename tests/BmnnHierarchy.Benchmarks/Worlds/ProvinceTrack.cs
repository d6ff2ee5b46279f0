namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>Communes' snapshots that one province has taken and the Ministry may not have yet.</summary>
internal sealed class ProvinceTrack
{
    private readonly Lock _lock = new();
    private readonly List<(long Version, string Commune, DateTimeOffset At)> _taken = [];
    private long _versionAtTop;

    /// <summary>Returns true when the Ministry has that version already: it may be quicker than whoever watches.</summary>
    public bool Took(long version, string commune, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (version <= _versionAtTop)
            {
                return true;
            }

            _taken.Add((version, commune, at));
            return false;
        }
    }

    /// <summary>What this version has brought to the Ministry that no earlier one had; each once.</summary>
    public IReadOnlyList<(string Commune, DateTimeOffset At)> ContainedIn(long version)
    {
        lock (_lock)
        {
            _versionAtTop = Math.Max(_versionAtTop, version);
            var contained = _taken.Where(t => t.Version <= _versionAtTop).Select(t => (t.Commune, t.At)).ToList();
            _taken.RemoveAll(t => t.Version <= _versionAtTop);
            return contained;
        }
    }
}
