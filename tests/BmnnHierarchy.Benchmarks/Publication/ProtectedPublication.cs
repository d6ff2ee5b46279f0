using System.Diagnostics;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Analysis.Tests.Publication;
using BmnnHierarchy.Benchmarks.Measuring;

namespace BmnnHierarchy.Benchmarks.Publication;

/// <summary>What it costs to decide which figures of the whole country are masked, beside adding up the figures of all units.</summary>
internal sealed class ProtectedPublication : IBenchmark
{
    private const int Rounds = 9;
    private const int Changes = 200;

    public IReadOnlyList<string> Names => ["publication.protect_ms"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        var day = new DateOnly(2026, 11, 1);
        var rule = new PublicationRule("benchmark", day, Threshold: 5, LargestUnits: 2, LargestPercent: 85, Width: 5, WidthPercent: 10, "", "");
        var country = RealCountry.Of34Provinces(seed: 1);
        var first = Publisher.Publish(country.Table, country.Read(rule), rule, day, [])!;
        country.Pass(Changes);
        List<ProvinceTotals> counted = [.. country.Count()];
        var reading = country.Read(rule, counted);

        Task<double> ProtectAsync()
        {
            var started = Stopwatch.GetTimestamp();
            var second = Publisher.Publish(country.Table, reading, rule, day.AddDays(1), [first]);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            return second is null ? throw new InvalidOperationException("The publication was held back: nothing was measured.") : Task.FromResult(elapsed);
        }

        Task<double> AddUpAsync()
        {
            var started = Stopwatch.GetTimestamp();
            var rows = country.Read(rule, counted).Rows.Length;
            return rows == 0 ? throw new InvalidOperationException("Nothing was added up.") : Task.FromResult(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        await ProtectAsync();
        await AddUpAsync();
        var rounds = await PairedRounds.RunAsync(Rounds, ProtectAsync, AddUpAsync);
        return
        [
            rounds.ToFigure(
                Names[0], "ms",
                $"34 provinces with the duties of two real plans, beside the publication of the day before, {Changes} duties changed; baseline: adding up the figures of all units; median of {Rounds} interleaved rounds"),
        ];
    }
}
