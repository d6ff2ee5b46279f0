using System.Text.RegularExpressions;

namespace BmnnHierarchy.Journal.Storage;

/// <summary>SQL text made from a module's table shape. Names become part of statements, so only plain identifiers pass.</summary>
internal static partial class TableNames
{
    public static string Of(TableShape shape) => shape.KeyColumns > 0 && shape.KeyColumns <= shape.Columns.Length
        ? Checked(shape.Name)
        : throw new ArgumentException($"{shape.Name} has no primary key within its columns.", nameof(shape));

    public static string[] Columns(TableShape shape) => [.. shape.Columns.Select(column => Checked(column.Name))];

    public static string OnConflict(TableShape shape, string[] columns)
    {
        var key = string.Join(", ", columns.Take(shape.KeyColumns));
        var rest = columns.Skip(shape.KeyColumns).Select(column => $"{column} = excluded.{column}").ToList();
        return rest.Count == 0
            ? $"ON CONFLICT ({key}) DO NOTHING"
            : $"ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", rest)}";
    }

    private static string Checked(string name) => Identifier().IsMatch(name) && !name.StartsWith("journal_", StringComparison.Ordinal)
        ? name
        : throw new ArgumentException($"'{name}' is not a name a module's table or column may have.", nameof(name));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$")]
    private static partial Regex Identifier();
}
