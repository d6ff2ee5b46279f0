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

    public static void Print(IReadOnlyList<Figure> figures, TextWriter output)
    {
        output.WriteLine($"{"name",-28}{"value",14} {"unit",-12}{"baseline",14}{"ratio",9}  conditions");
        foreach (var figure in figures)
        {
            output.WriteLine($"{figure.Name,-28}{Number(figure.Value),14} {figure.Unit,-12}{Number(figure.Baseline),14}{Number(figure.Ratio),9}  {figure.Conditions}");
        }
    }

    private static string Number(double? value) => value is not { } number
        ? "-"
        : number.ToString(Math.Abs(number) >= 1_000 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
