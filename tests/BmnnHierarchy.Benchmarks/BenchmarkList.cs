using BmnnHierarchy.Benchmarks.Dashboard;
using BmnnHierarchy.Benchmarks.Engine;
using BmnnHierarchy.Benchmarks.Growth;
using BmnnHierarchy.Benchmarks.Journal;
using BmnnHierarchy.Benchmarks.National;
using BmnnHierarchy.Benchmarks.Publication;
using BmnnHierarchy.Benchmarks.Rebuild;
using BmnnHierarchy.Benchmarks.Rollup;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Benchmarks;

/// <summary>All benchmarks, in the order in which they run.</summary>
internal static class BenchmarkList
{
    private static readonly IReadOnlyList<IBenchmark> All =
    [
        new JournalThroughput(StorageProvider.PostgreSql, 32),
        new JournalThroughput(StorageProvider.PostgreSql, 256),
        new JournalThroughput(StorageProvider.Sqlite, 32),
        new ToMinistry(),
        new DashboardReads(),
        new RebuildFromJournal(),
        new StartAndReads(),
        new UpdateCost(),
        new EngineCalls(),
        new ProtectedPublication(),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.SelectMany(b => b.Names)];

    public static IEnumerable<IBenchmark> Covering(IReadOnlyList<string> names) => All.Where(b => b.Names.Any(names.Contains));
}
