using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>The rows beside a unit's events: its duties for lists, and the day on which it next changes by itself.</summary>
internal static class SteeringTables
{
    public static TableShape Duties { get; } = new(
        "steering_duty",
        [
            Text("unit"), Text("duty"), Text("province"), Text("plan"), Text("template"), Text("area"), Number("status"),
            Text("due_on"), Text("done_on"), Number("progress"), Number("verification"), Number("version"),
            Text("unit_folded"), Text("unit_order"), Text("claimed_on"), Number("documents"),
        ],
        KeyColumns: 2);

    public static TableShape Units { get; } = new(
        "steering_unit",
        [Text("unit"), Text("province"), Text("as_of"), Text("next_change_on"), Number("version")],
        KeyColumns: 1);

    /// <summary>Rows of the duties that read differently than before, and the unit's own.</summary>
    public static ImmutableArray<RowWrite> Rows(UnitLabel unit, SteeringState before, SteeringState after, long version)
    {
        var rows = ImmutableArray.CreateBuilder<RowWrite>();
        foreach (var (earlier, duty) in after.Duties.Beside(before.Duties))
        {
            if (!ReferenceEquals(earlier, duty)
                || (before.AsOf != after.AsOf && DutyStatusRule.StatusOn(duty, before.AsOf) != DutyStatusRule.StatusOn(duty, after.AsOf)))
            {
                rows.Add(DutyRow(unit, duty, after.AsOf));
                rows.AddRange(RequestTable.Rows(unit, earlier, duty));
            }
        }

        rows.AddRange(UnitPlanTable.Rows(unit, before, after));
        rows.Add(new RowWrite(Units, [unit.Unit, unit.Province, IsoDay(after.AsOf), DueUnits.NextTurn(after), version]));
        return rows.ToImmutable();
    }

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RowWrite DutyRow(UnitLabel unit, Duty duty, DateOnly day) => new(Duties,
    [
        unit.Unit, duty.Id, unit.Province, duty.Plan, duty.Template, duty.Area, (long)DutyStatusRule.StatusOn(duty, day),
        IsoDay(duty.DueOn), IsoDay(duty.DoneOn), (long)(duty.Current?.Report.ProgressPercent ?? 0), (long)duty.Verification, duty.Version,
        unit.FoldedName, unit.Order, IsoDay(duty.IsDone ? duty.Current?.On : null), (long)(duty.Current?.Report.AllDocuments.Length ?? 0),
    ]);

    private static string? IsoDay(DateOnly? day) => day is { } d ? IsoDay(d) : null;

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}

/// <summary>What lists need to know of a unit: where it belongs, its name without diacritics, its place in Vietnamese order.</summary>
/// <param name="Order">A text whose ordinal order is the Vietnamese order of names.</param>
internal sealed record UnitLabel(string Unit, string Province, string FoldedName, string Order)
{
    public static UnitLabel Of(UnitKey key, IUnitTree tree)
    {
        var name = tree.Find(key)?.Name ?? key.Code;
        var order = CultureInfo.GetCultureInfo("vi-VN").CompareInfo.GetSortKey(name, CompareOptions.IgnoreCase);
        return new UnitLabel(
            key.ToString(),
            tree.ProvinceOf(key)?.Key.ToString() ?? string.Empty,
            VietnameseText.Fold(name),
            Convert.ToHexStringLower(order.KeyData));
    }
}
