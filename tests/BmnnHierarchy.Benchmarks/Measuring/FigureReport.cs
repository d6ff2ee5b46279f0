using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BmnnHierarchy.Benchmarks.Measuring;

/// <summary>Figures for people (a table) and for programs (a JSON array).</summary>
internal static class FigureReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string ToJson(IReadOnlyList<Figure> figures) => JsonSerializer.Serialize(figures, Json);

    public static IReadOnlyList<Figure> FromJson(string json) => JsonSerializer.Deserialize<IReadOnlyList<Figure>>(json, Json)!;

    public static void Print(IReadOnlyList<Figure> figures, TextWriter output)
    {
        output.WriteLine($"{"name",-28}{"value",14} {"unit",-12}{"baseline",14}{"ratio",9}{"noise",8}  conditions");
        foreach (var figure in figures)
        {
            output.WriteLine($"{figure.Name,-28}{Number(figure.Value),14} {figure.Unit,-12}{Number(figure.Baseline),14}{Number(figure.Ratio),9}{Percent(figure.Noise),8}  {figure.Conditions}");
        }
    }

    /// <summary>Each figure beside an earlier run's, by ratio where there is one: another machine, or a busy one, changes values more than ratios.</summary>
    public static void PrintAgainst(IReadOnlyList<Figure> figures, IReadOnlyList<Figure> earlier, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"name",-28}{"before",14}{"now",14}{"change",9}{"noise",8}");
        foreach (var figure in figures)
        {
            var before = earlier.FirstOrDefault(e => e.Name == figure.Name);
            var (then, now) = (before?.Ratio ?? before?.Value, figure.Ratio ?? figure.Value);
            output.WriteLine($"{figure.Name,-28}{Number(then),14}{Number(now),14}{Percent((now / then) - 1),9}{Percent(figure.Noise),8}");
        }
    }

    private static string Number(double? value) => value is not { } number
        ? "-"
        : number.ToString(Math.Abs(number) >= 1_000 ? "N0" : "0.00", CultureInfo.InvariantCulture);

    private static string Percent(double? value) => value is not { } number ? "-" : number.ToString("0.0 %", CultureInfo.InvariantCulture);
}
