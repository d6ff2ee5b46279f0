using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class UnitPlanReads(IStorage storage, IUnitDirectory units) : IUnitPlanReads
{
    public async Task<ImmutableArray<UnitPlanRow>> ListAsync(UnitKey within, string plan, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        where.Parameters.Add("plan", plan);
        var sql = $"""
            select d.unit as Unit, p.number as Number, p.issued_on as IssuedOn, coalesce(p.revision, 0) as Revision
            from (select unit, min(unit_order) as unit_order from steering_duty where {where.Sql} and plan = @plan group by unit) d
            left join steering_unit_plan p on p.unit = d.unit and p.plan = @plan
            order by case when p.number is null then 0 else 1 end, p.issued_on, d.unit_order, d.unit
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Listed>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new UnitPlanRow(UnitKey.Parse(row.Unit), row.Number, row.IssuedOn is null ? null : SteeringTables.Day(row.IssuedOn), (int)row.Revision))];
    }

    private sealed class Listed
    {
        public string Unit { get; init; } = string.Empty;

        public string? Number { get; init; }

        public string? IssuedOn { get; init; }

        public long Revision { get; init; }
    }
}
