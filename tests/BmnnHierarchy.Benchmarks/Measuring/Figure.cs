namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>One measured figure beside what it is compared with, measured in the same run.</summary>
/// <param name="Baseline">The other figure in the same unit, or null when there is none.</param>
/// <param name="Ratio">How often the baseline goes into the value; for paired rounds the median of the rounds' ratios.</param>
/// <param name="Noise">How far the rounds lie apart: half of highest less lowest, as a part of the median; null for a single run.</param>
/// <param name="Conditions">What was measured against what, in words.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Baseline, double? Ratio, double? Noise, string Conditions);
