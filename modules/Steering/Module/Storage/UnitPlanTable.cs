using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Steering.Domain;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>The unit's own plan for each province's plan, for lists across units.</summary>
internal static class UnitPlanTable
{
    public static TableShape Shape { get; } = new(
        "steering_unit_plan",
        [
            new("unit", ColumnType.Text), new("plan", ColumnType.Text), new("province", ColumnType.Text), new("number", ColumnType.Text),
            new("issued_on", ColumnType.Text), new("revision", ColumnType.Integer),
        ],
        KeyColumns: 2);

    /// <summary>A row for each plan whose standing one is another than before; a row without number when none stands.</summary>
    public static IEnumerable<RowWrite> Rows(UnitLabel unit, SteeringState before, SteeringState after)
    {
        if (ReferenceEquals(before.UnitPlans, after.UnitPlans))
        {
            return [];
        }

        return before.UnitPlans.Concat(after.UnitPlans).Select(plan => plan.Plan).Distinct().ToImmutableArray().Select(plan =>
        {
            var standing = after.UnitPlans.FindLast(issued => issued.Plan == plan);
            return new RowWrite(Shape,
            [
                unit.Unit, plan, unit.Province, standing?.Number, standing is null ? null : SteeringTables.IsoDay(standing.IssuedOn), (long)(standing?.Revision ?? 0),
            ]);
        });
    }
}
