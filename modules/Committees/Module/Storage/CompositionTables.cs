using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Storage;

/// <summary>The rows beside a province's events: what it prescribes for each group; the content of one that ended is empty.</summary>
internal static class CompositionTables
{
    public static TableShape Compositions { get; } = new(
        "committees_composition",
        [new TableColumn("province", ColumnType.Text), new TableColumn("scope", ColumnType.Text), new TableColumn("content", ColumnType.Text), new TableColumn("version", ColumnType.Integer)],
        KeyColumns: 2);

    public static IEnumerable<RowWrite> Rows(UnitKey province, CompositionsState before, CompositionsState after) => Changed(before, after).Select(scope => new RowWrite(
        Compositions,
        [
            province.ToString(), scope.ToString(),
            after.InForce.TryGetValue(scope, out var set) ? CanonicalJson.Write(Prescribed.ToComposition(province, set.Content)) : string.Empty,
            after.Version,
        ]));

    public static IEnumerable<CompositionScope> Changed(CompositionsState before, CompositionsState after) => Enum.GetValues<CompositionScope>()
        .Where(scope => !ReferenceEquals(before.InForce.GetValueOrDefault(scope), after.InForce.GetValueOrDefault(scope)));
}
