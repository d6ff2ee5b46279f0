using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class SteeringReads(IStorage storage, IUnitDirectory units, IPlanCatalogue plans) : ISteeringReads
{
    private const int LargestPage = 500;

    private const string Columns = "unit, duty, plan, template, area, status, due_on, done_on, progress, verification, claimed_on, documents, unit_order";

    public async Task<DutyPage> ListAsync(DutyFilter filter, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Of(filter, units.Current, plans);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        where.Parameters.Add("size", size);
        where.Parameters.Add("skip", (long)(Math.Max(filter.Page, 1) - 1) * size);
        var order = DutyOrder.Of(filter);

        // One statement: the page, the total and the number of units are counted by one condition at one instant.
        var sql = $"""
            with hit as (select {Columns}, {DutyOrder.Urgency} as urgency from steering_duty where {where.Sql}),
            page as (select * from hit order by {order} limit @size offset @skip)
            select t.total as Total, t.units as Units, p.unit as Unit, p.duty as Duty, p.plan as Plan, p.template as Template, p.area as Area,
                   p.status as Status, p.due_on as DueOn, p.done_on as DoneOn, p.progress as Progress, p.verification as Verification,
                   p.claimed_on as ClaimedOn, p.documents as Documents, {OpenRequestConditions.Columns("p")}
            from (select count(*) as total, count(distinct unit) as units from hit) t left join page p on 1 = 1
            order by {order}
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = (await connection.QueryAsync<ListedDuty>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken))).AsList();
        return new DutyPage(
            [.. rows.Where(row => row.Unit is not null).Select(row => row.ToRow())], (int)rows[0].Total, (int)rows[0].Units);
    }

    public async IAsyncEnumerable<DutyRow> ReadAllAsync(DutyFilter filter, int atMost, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var where = DutyConditions.Of(filter, units.Current, plans);
        where.Parameters.Add("most", Math.Max(atMost, 0));
        var sql = $"""
            select unit as Unit, duty as Duty, plan as Plan, template as Template, area as Area, status as Status, due_on as DueOn, done_on as DoneOn,
                   progress as Progress, verification as Verification, claimed_on as ClaimedOn, documents as Documents, {OpenRequestConditions.Columns("hit")}
            from (select {Columns}, {DutyOrder.Urgency} as urgency from steering_duty where {where.Sql}) hit
            order by {DutyOrder.Of(filter)} limit @most
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        await foreach (var row in connection.QueryUnbufferedAsync<ListedDuty>(sql, where.Parameters).WithCancellation(cancellationToken))
        {
            yield return row.ToRow();
        }
    }

    public async Task<ImmutableArray<DutyTally>> TallyAsync(DutyFilter filter, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Of(filter, units.Current, plans);
        var sql = $"""
            select plan as Plan, area as Area, status as Status, verification as Verification, count(*) as Duties from steering_duty
            where {where.Sql} group by plan, area, status, verification order by plan, area, status, verification
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<CountedDuties>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new DutyTally(row.Plan, row.Area, (DutyStatus)row.Status, (Verification)row.Verification, (int)row.Duties))];
    }

    public async Task<ImmutableArray<DueDay>> DueByDayAsync(UnitKey within, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        where.Parameters.Add("from", SteeringTables.IsoDay(from));
        where.Parameters.Add("to", SteeringTables.IsoDay(to));
        var sql = $"""
            select due_on as Day, count(*) as Duties from steering_duty
            where {where.Sql} and status in {DutyOrder.OpenStatuses} and due_on between @from and @to
            group by due_on order by due_on
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<CountedDay>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new DueDay(SteeringTables.Day(row.Day), (int)row.Duties))];
    }

    private sealed class CountedDuties
    {
        public string Plan { get; init; } = string.Empty;

        public string Area { get; init; } = string.Empty;

        public long Status { get; init; }

        public long Verification { get; init; }

        public long Duties { get; init; }
    }

    private sealed class CountedDay
    {
        public string Day { get; init; } = string.Empty;

        public long Duties { get; init; }
    }
}
