namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>Order statistics by the nearest rank: always a value that was measured.</summary>
internal static class Distribution
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    /// <summary>Half of what lies between the lowest and the highest, as a part of the median.</summary>
    public static double Noise(IReadOnlyCollection<double> values) => (values.Max() - values.Min()) / 2 / Median(values);

    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            throw new InvalidOperationException("Nothing was measured.");
        }

        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100) - 1)];
    }
}
