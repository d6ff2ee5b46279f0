using System.Collections.Frozen;
using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class DeadlineCalendar(IStorage storage, IUnitDirectory units, WorkingCalendar calendar, CalendarFile names) : IDeadlineCalendar
{
    private readonly FrozenDictionary<DateOnly, NamedWorkday> _named = names.Years
        .SelectMany(year => year.Holidays.Select(day => new NamedWorkday(day.Day, day.Name, false, year.Basis))
            .Concat(year.SubstituteWorkingDays.Select(day => new NamedWorkday(day.Day, day.Name, true, year.Basis))))
        .ToFrozenDictionary(day => day.Day);

    public async Task<ImmutableArray<DeadlineDay>> DaysAsync(UnitKey within, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        where.Parameters.Add("from", SteeringTables.IsoDay(from));
        where.Parameters.Add("to", SteeringTables.IsoDay(to));
        var sql = $"""
            select due_on as Day, status as Status, count(*) as Duties,
                   sum(case when done_on is not null and verification = {(int)Verification.Confirmed} then 1 else 0 end) as Verified
            from steering_duty
            where {where.Sql} and due_on between @from and @to
            group by due_on, status order by due_on, status
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Counted>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return
        [
            .. rows.GroupBy(row => row.Day, StringComparer.Ordinal).Select(day => new DeadlineDay(
                SteeringTables.Day(day.Key),
                [.. day.Select(row => new StatusCount((DutyStatus)row.Status, (int)row.Duties, (int)row.Verified))])),
        ];
    }

    public NamedWorkday? NameOf(DateOnly day) => _named.GetValueOrDefault(day);

    public bool IsWorked(DateOnly day) => calendar.IsWorkingDay(day);

    private sealed class Counted
    {
        public string Day { get; init; } = string.Empty;

        public long Status { get; init; }

        public long Duties { get; init; }

        public long Verified { get; init; }
    }
}
