using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain;
using BmnnHierarchy.Units.Domain.Registry;

namespace BmnnHierarchy.Units.Storage;

/// <summary>The rows beside the tree's events, for lists and for people who look into the database. Rows are marked, not deleted.</summary>
internal static class UnitTables
{
    private static readonly TableShape Units = new(
        "units_unit",
        [
            Text("unit"), Text("valid_from"), Text("valid_to"), Text("kind"), Text("parent"), Text("name"), Text("name_en"),
            Text("folded_name"), Text("body_code"), Flag("is_example"), Flag("withdrawn"),
        ],
        KeyColumns: 2);

    private static readonly TableShape Successions = new(
        "units_succession",
        [Text("unit"), Text("successor"), Text("share"), Flag("withdrawn")],
        KeyColumns: 2);

    /// <summary>The rows that a change to the registry entails, from the state before it.</summary>
    public static ImmutableArray<RowWrite> Rows(RegistryState before, RegistryChange change)
    {
        StoredUnit[] listed = [.. change.Established, .. change.Restated];
        var kept = listed.SelectMany(u => u.Successions()).ToList();
        var dropped = change.Restated.Select(u => before.Rows[u.Row]).Concat(change.Withdrawn)
            .SelectMany(u => u.Successions())
            .ExceptBy(kept.Select(s => (s.From, s.To)), s => (s.From, s.To));
        return
        [
            .. listed.Select(u => UnitRow(u, withdrawn: false)),
            .. change.Withdrawn.Select(u => UnitRow(u, withdrawn: true)),
            .. dropped.Select(s => SuccessionRow(s, withdrawn: true)),
            .. kept.Select(s => SuccessionRow(s, withdrawn: false)),
        ];
    }

    private static RowWrite UnitRow(StoredUnit unit, bool withdrawn) => new(Units,
    [
        unit.Unit, Day(unit.ValidFrom), unit.ValidTo is { } to ? Day(to) : null, unit.Kind.ToString(), unit.Parent, unit.Name,
        unit.NameInEnglish, VietnameseText.Fold(unit.Name), unit.BodyCode, Number(unit.IsExample), Number(withdrawn),
    ]);

    private static RowWrite SuccessionRow(Succession succession, bool withdrawn) => new(Successions,
    [
        succession.From.ToString(), succession.To.ToString(),
        succession.Share is SuccessionShare.Whole ? "whole" : "part", Number(withdrawn),
    ]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Number(bool flag) => flag ? 1L : 0L;

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Flag(string name) => new(name, ColumnType.Integer);
}
