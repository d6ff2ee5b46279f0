using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

internal static class RowRefusals
{
    /// <summary>The refusal of a row: file and line first, then what its text names.</summary>
    public static Refusal Refuse(this RowOrigin origin, string code, params ReadOnlySpan<string> arguments) =>
        Refusal.Of(code, null, [origin.File, origin.LineText(), .. arguments]);

    public static string LineText(this RowOrigin origin) => origin.Line.ToString(CultureInfo.InvariantCulture);
}
