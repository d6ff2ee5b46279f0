using Microsoft.Extensions.Caching.Memory;

namespace BmnnHierarchy.Rollup.History;

/// <summary>
/// Figures of days that are over, which never change again while the tree is the same. Bounded by the number of units that
/// the entries name.
/// </summary>
internal sealed class HistoryCache : IDisposable
{
    private const long MostUnits = 40_000;

    /// <summary>What is recorded just before midnight is committed a little later.</summary>
    private static readonly TimeSpan StillComing = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostUnits });

    public static bool IsOver(DateTimeOffset instant, DateTimeOffset now) => now - instant > StillComing;

    public T? Find<T>(object key)
        where T : class => _kept.Get<T>(key);

    public void Keep<T>(object key, T value, int units)
        where T : class => _kept.Set(key, value, new MemoryCacheEntryOptions { Size = Math.Max(1, units) });

    /// <summary>After the history was written anew.</summary>
    public void Forget() => _kept.Clear();

    public void Dispose() => _kept.Dispose();
}
