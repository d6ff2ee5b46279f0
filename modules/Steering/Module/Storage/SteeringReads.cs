using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class SteeringReads(IStorage storage, IUnitDirectory units) : ISteeringReads
{
    private const int LargestPage = 500;

    private const string OpenStatuses = "(0, 1, 2, 3)";

    public async Task<DutyPage> ListAsync(DutyFilter filter, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Of(filter, units.Current);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        where.Parameters.Add("size", size);
        where.Parameters.Add("skip", (long)(Math.Max(filter.Page, 1) - 1) * size);
        var order = filter.Sort is DutySort.Unit ? "unit_order, unit, urgency, due_on, duty" : "urgency, coalesce(due_on, '9999'), unit_order, unit, duty";

        // One statement: the page, the total and the number of units are counted by one condition at one instant.
        var sql = $"""
            with hit as (
                select unit, duty, plan, template, area, status, due_on, done_on, progress, verification, unit_order,
                       case when status = 3 then 0 when status in {OpenStatuses} and due_on is not null then 1 else 2 end as urgency
                from steering_duty where {where.Sql}
            ),
            page as (select * from hit order by {order} limit @size offset @skip)
            select t.total as Total, t.units as Units, p.unit as Unit, p.duty as Duty, p.plan as Plan, p.template as Template, p.area as Area,
                   p.status as Status, p.due_on as DueOn, p.done_on as DoneOn, p.progress as Progress, p.verification as Verification
            from (select count(*) as total, count(distinct unit) as units from hit) t left join page p on 1 = 1
            order by {order}
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = (await connection.QueryAsync<ListedDuty>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken))).AsList();
        return new DutyPage(
            [.. rows.Where(row => row.Unit is not null).Select(row => row.ToRow())], (int)rows[0].Total, (int)rows[0].Units);
    }

    public async Task<ImmutableArray<DueDay>> DueByDayAsync(UnitKey within, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        where.Parameters.Add("from", SteeringTables.IsoDay(from));
        where.Parameters.Add("to", SteeringTables.IsoDay(to));
        var sql = $"""
            select due_on as Day, count(*) as Duties from steering_duty
            where {where.Sql} and status in {OpenStatuses} and due_on between @from and @to
            group by due_on order by due_on
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<CountedDay>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new DueDay(Iso(row.Day), (int)row.Duties))];
    }

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class ListedDuty
    {
        public long Total { get; init; }

        public long Units { get; init; }

        public string? Unit { get; init; }

        public string Duty { get; init; } = string.Empty;

        public string Plan { get; init; } = string.Empty;

        public string Template { get; init; } = string.Empty;

        public string Area { get; init; } = string.Empty;

        public long Status { get; init; }

        public string? DueOn { get; init; }

        public string? DoneOn { get; init; }

        public long Progress { get; init; }

        public long Verification { get; init; }

        public DutyRow ToRow() => new(
            UnitKey.Parse(Unit!), Duty, Plan, Template, Area, (DutyStatus)Status,
            DueOn is null ? null : Iso(DueOn), DoneOn is null ? null : Iso(DoneOn), (int)Progress, (Verification)Verification);
    }

    private sealed class CountedDay
    {
        public string Day { get; init; } = string.Empty;

        public long Duties { get; init; }
    }
}
