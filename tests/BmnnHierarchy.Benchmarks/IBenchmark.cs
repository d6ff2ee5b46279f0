using BmnnHierarchy.Benchmarks.Measuring;

namespace BmnnHierarchy.Benchmarks;

/// <summary>One run that gives one or more named figures.</summary>
internal interface IBenchmark
{
    IReadOnlyList<string> Names { get; }

    Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken);
}
