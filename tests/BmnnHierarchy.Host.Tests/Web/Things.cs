using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>Small units, duties and figures for the tests of pages.</summary>
internal static class Things
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static Unit Unit(string code, UnitKind kind, string name, string? parent = "31") => new(
        UnitKey.FromCode(code), kind, parent is null ? null : UnitKey.FromCode(parent), name, name + " (en)", null, new DateRange(new DateOnly(2025, 7, 1), null), [], [], false);

    public static DutyView Duty(string id, DutyStatus status, DateOnly? due = null, string unit = "unit:31-11146") => new(
        id, unit, "31-298-2025", id, null, "II.1", 3, status, Today, due, null, 0, null, null, null, Verification.None, null);

    public static Snapshot Snapshot(string unit, params KeyedMeasure[] totals) =>
        new(unit, 1, DateTimeOffset.UnixEpoch, [.. totals], "", "", "");

    /// <summary>Distribution with so many done on time, overdue and without data.</summary>
    public static KeyedMeasure Status(long done, long overdue, long noData = 0) =>
        new(SteeringMeasures.Status, Measure.Distribution([0, 0, 0, overdue, done, 0, noData]));

    public static Plan Plan(string province = "unit:31") => new(
        "31-298-2025", province, "298/KH-UBND", new DateOnly(2025, 11, 18), "Kế hoạch", "Plan",
        [new WorkArea("II.1", "Lãnh đạo", "Leadership", "Lãnh đạo", "Leadership")],
        ImmutableArray<DutyTemplate>.Empty);
}
