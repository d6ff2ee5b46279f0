namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>
/// Two ways measured in turns (A B A B ...), so that whatever slows the machine down slows both. The ratio is the median
/// of the rounds' own ratios, the noise how far they lie apart.
/// </summary>
internal sealed record PairedRounds(double Value, double Baseline, double Ratio, double Noise)
{
    public static async Task<PairedRounds> RunAsync(int rounds, Func<Task<double>> measured, Func<Task<double>> baseline)
    {
        var pairs = new List<(double Measured, double Baseline)>();
        for (var round = 0; round < rounds; round++)
        {
            pairs.Add((await measured(), await baseline()));
        }

        var ratios = pairs.ConvertAll(p => p.Measured / p.Baseline);
        return new PairedRounds(
            Distribution.Median(pairs.Select(p => p.Measured)),
            Distribution.Median(pairs.Select(p => p.Baseline)),
            Distribution.Median(ratios),
            Distribution.Noise(ratios));
    }

    public Figure ToFigure(string name, string unit, string conditions) => new(name, Value, unit, Baseline, Ratio, Noise, conditions);
}
