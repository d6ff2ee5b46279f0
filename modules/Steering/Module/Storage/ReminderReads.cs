using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Reminders;
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

    public async Task<ImmutableArray<ReminderProgress>> SentAsync(UnitKey sender, int atMost, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        return [.. (await ProgressAsync(connection, sender, null, atMost, cancellationToken)).Select(row => row.ToProgress())];
    }

    public async Task<ReminderCourse?> CourseAsync(UnitKey sender, int number, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        if ((await ProgressAsync(connection, sender, number, 1, cancellationToken)).FirstOrDefault() is not { } sent)
        {
            return null;
        }

        var steps = await connection.QueryAsync<SentUnit>(new CommandDefinition(
            "select unit as Unit, asked as Asked, reminded as Reminded, read_at as ReadAt, read_by as ReadBy from steering_reminder_unit where reminder = @reminder order by unit",
            new { reminder = ReminderNames.Of(sender, number) },
            cancellationToken: cancellationToken));
        return new ReminderCourse(sent.ToProgress(), [.. steps.Select(step => step.ToStep())]);
    }

    public async Task<ImmutableHashSet<(UnitKey Unit, string Duty)>> RemindedOnAsync(UnitKey within, DateOnly day, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        where.Parameters.Add("day", SteeringTables.IsoDay(day));
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Unit, string Duty)>(new CommandDefinition(
            $"select unit, duty from steering_reminded_duty where {where.Sql} and last_on = @day", where.Parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => (UnitKey.Parse(row.Unit), row.Duty))];
    }

    private static Task<IEnumerable<SentRow>> ProgressAsync(
        DbConnection connection, UnitKey sender, int? number, int atMost, CancellationToken cancellationToken) =>
        connection.QueryAsync<SentRow>(new CommandDefinition(
            $"""
            select r.number as Number, r.sent_at as SentAt, r.sent_by as SentBy, r.message as Message, r.document as Document,
                   r.units as Units, r.duties as Duties, count(u.reminded) as Delivered, cast(coalesce(sum(u.reminded), 0) as bigint) as Reminded, count(u.read_at) as Seen
            from steering_reminder r
            left join steering_reminder_unit u on u.reminder = r.sender || '#' || cast(r.number as text)
            where r.sender = @sender {(number is null ? null : "and r.number = @number")}
            group by r.sender, r.number, r.sent_at, r.sent_by, r.message, r.document, r.units, r.duties
            order by r.number desc limit @atMost
            """,
            new { sender = sender.ToString(), number = (long)(number ?? 0), atMost },
            cancellationToken: cancellationToken));

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

    private sealed class SentRow
    {
        public long Number { get; init; }

        public long SentAt { get; init; }

        public string SentBy { get; init; } = string.Empty;

        public string? Message { get; init; }

        public string? Document { get; init; }

        public long Units { get; init; }

        public long Duties { get; init; }

        public long Delivered { get; init; }

        public long Reminded { get; init; }

        public long Seen { get; init; }

        public ReminderProgress ToProgress() => new(
            (int)Number, ReminderTables.Instant(SentAt), SentBy, Message, Document, (int)Units, (int)Duties, (int)Delivered, (int)Reminded, (int)Seen);
    }

    private sealed class SentUnit
    {
        public string Unit { get; init; } = string.Empty;

        public long Asked { get; init; }

        public long? Reminded { get; init; }

        public long? ReadAt { get; init; }

        public string? ReadBy { get; init; }

        public ReminderStep ToStep() => new(
            UnitKey.Parse(Unit), (int)Asked, (int?)Reminded, ReadAt is { } at ? ReminderTables.Instant(at) : null, ReadBy);
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
