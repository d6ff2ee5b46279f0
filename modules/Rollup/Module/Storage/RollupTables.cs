using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>The tables of the roll-up and their rows. Figures are canonical JSON; instants are microseconds since the Unix epoch.</summary>
internal static class RollupTables
{
    public static TableShape Unit { get; } = new(
        "rollup_unit",
        [Text("unit"), Integer("version"), Integer("as_of"), Text("totals"), Text("own_hash"), Text("children_hash"), Text("hash"), Text("parent"), Text("heads")],
        KeyColumns: 1);

    public static TableShape Contribution { get; } = new(
        "rollup_contribution", [Text("unit"), Text("facet"), Integer("version"), Integer("as_of"), Text("measures"), Text("head")], KeyColumns: 2);

    public static TableShape Child { get; } = new(
        "rollup_child",
        [Text("parent"), Text("child"), Integer("version"), Integer("as_of"), Text("totals"), Text("own_hash"), Text("children_hash"), Text("hash"), Text("heads")],
        KeyColumns: 2);

    /// <summary>The last contribution of each facet and day in Vietnam. <c>measures</c> is packed; <c>headline</c> has the figures without a scope alone, for trends.</summary>
    public static TableShape Dated { get; } = new(
        "rollup_dated",
        [Text("unit"), Text("facet"), Text("day"), Integer("version"), Integer("as_of"), Text("measures"), Text("headline"), Text("head")],
        KeyColumns: 3);

    /// <summary>The rows that a step changed: those it took and the unit's own, whatever the number of children.</summary>
    public static ImmutableArray<RowWrite> RowsOf(RollupStep step, UnitKey? parent) =>
    [
        .. step.Contributions.Select(RowOf),
        .. step.Children.Select(child => RowOf(step.State.Unit, child)),
        .. step.DroppedFacets.Select(facet => RowOf(new Contribution(step.State.Unit, facet, 0, DateTimeOffset.UnixEpoch, []))),
        .. step.DroppedChildren.Select(child => RowOf(step.State.Unit, RollupState.Empty(child).Snapshot)),
        RowOf(step.State.Snapshot, parent),
    ];

    public static RowWrite DatedRowOf(Contribution own) => DatedRowOf(own, DatedRow.DayOf(own));

    /// <summary>The row of a day on which the contribution stood.</summary>
    public static RowWrite DatedRowOf(Contribution own, DateOnly day) => new(
        Dated,
        [
            own.Unit, own.Facet, IsoDay(day), own.Version, Instants.ToMicroseconds(own.At), PackedText.Pack(Json(own.Measures)), Json(Headline(own.Measures)),
            own.Head,
        ]);

    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ImmutableArray<KeyedMeasure> Headline(ImmutableArray<KeyedMeasure> measures) => [.. measures.Where(measure => !measure.Key.Contains('/', StringComparison.Ordinal))];

    private static RowWrite RowOf(Snapshot unit, UnitKey? parent) => new(
        Unit,
        [
            unit.Unit, unit.Version, Instants.ToMicroseconds(unit.At), Json(unit.Totals), unit.OwnHash, unit.ChildrenHash, unit.Hash, parent?.ToString(),
            HeadsOf(unit),
        ]);

    private static RowWrite RowOf(Contribution own) => new(
        Contribution, [own.Unit, own.Facet, own.Version, Instants.ToMicroseconds(own.At), Json(own.Measures), own.Head]);

    private static RowWrite RowOf(string parent, Snapshot child) => new(
        Child,
        [parent, child.Unit, child.Version, Instants.ToMicroseconds(child.At), Json(child.Totals), child.OwnHash, child.ChildrenHash, child.Hash, HeadsOf(child)]);

    private static string? HeadsOf(Snapshot snapshot) => snapshot.Heads is { } heads ? CanonicalJson.Write(heads) : null;

    private static string Json(ImmutableArray<KeyedMeasure> measures) => CanonicalJson.Write(measures);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Integer(string name) => new(name, ColumnType.Integer);
}
