namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>
/// Two ways measured in turns (A B A B ...), so that whatever slows the machine down slows both. The ratio is the median
/// of the rounds' own ratios.
/// </summary>
internal static class PairedRounds
{
    public static async Task<(double Value, double Baseline, double Ratio)> RunAsync(
        int rounds, Func<Task<double>> measured, Func<Task<double>> baseline)
    {
        var pairs = new List<(double Measured, double Baseline)>();
        for (var round = 0; round < rounds; round++)
        {
            pairs.Add((await measured(), await baseline()));
        }

        return (
            Distribution.Median(pairs.Select(p => p.Measured)),
            Distribution.Median(pairs.Select(p => p.Baseline)),
            Distribution.Median(pairs.Select(p => p.Measured / p.Baseline)));
    }
}
