using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class ReminderReads(IStorage storage, IUnitDirectory units, IReminderLadder ladder) : IReminderReads
{
    private const int LargestPage = 500;

    public async Task<EscalatedPage> EscalatedAsync(
        UnitKey within, ReminderAddressee addressee, DateOnly day, int page, int pageSize, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        var size = Math.Clamp(pageSize, 1, LargestPage);
        where.Parameters.Add("overdue", (long)DutyStatus.Overdue);
        where.Parameters.Add("size", size);
        where.Parameters.Add("skip", (long)(Math.Max(page, 1) - 1) * size);
        var sql = $"""
            with hit as (
                select unit, duty, plan, template, area, due_on, unit_order from steering_duty
                where {where.Sql} and status = @overdue and ({Told(addressee, day, where.Parameters)})
            ),
            page as (select * from hit order by due_on, unit_order, unit, duty limit @size offset @skip)
            select t.total as Total, t.units as Units, p.unit as Unit, p.duty as Duty, p.plan as Plan, p.template as Template,
                   p.area as Area, p.due_on as DueOn
            from (select count(*) as total, count(distinct unit) as units from hit) t left join page p on 1 = 1
            order by p.due_on, p.unit_order, p.unit, p.duty
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = (await connection.QueryAsync<Listed>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken))).AsList();
        return new EscalatedPage(
            [.. rows.Where(row => row.Unit is not null).Select(row => Escalated(row, day))], (int)rows[0].Total, (int)rows[0].Units);
    }

    /// <summary>The ranges of deadlines as a condition; nobody has been told of anything when there is none.</summary>
    private string Told(ReminderAddressee addressee, DateOnly day, DynamicParameters parameters)
    {
        var ranges = ladder.ToldBy(addressee, day);
        for (var place = 0; place < ranges.Length; place++)
        {
            parameters.Add($"from{place}", SteeringTables.IsoDay(ranges[place].From));
            parameters.Add($"to{place}", SteeringTables.IsoDay(ranges[place].To));
        }

        return ranges.IsEmpty
            ? "1 = 0"
            : string.Join(" or ", ranges.Select((_, place) => $"due_on between @from{place} and @to{place}"));
    }

    private EscalatedDuty Escalated(Listed row, DateOnly day)
    {
        var due = SteeringTables.Day(row.DueOn);
        var standing = ladder.StandingOf(DutyStatus.Overdue, due, day)
            ?? throw new InvalidOperationException($"{row.Duty} of {row.Unit} is listed as escalated and stands on no step.");
        return new EscalatedDuty(
            UnitKey.Parse(row.Unit!), row.Duty, row.Plan, row.Template, row.Area, due, day.DayNumber - due.DayNumber, standing.Highest, standing.Since);
    }

    private sealed class Listed
    {
        public long Total { get; init; }

        public long Units { get; init; }

        public string? Unit { get; init; }

        public string Duty { get; init; } = string.Empty;

        public string Plan { get; init; } = string.Empty;

        public string Template { get; init; } = string.Empty;

        public string Area { get; init; } = string.Empty;

        public string DueOn { get; init; } = string.Empty;
    }
}
