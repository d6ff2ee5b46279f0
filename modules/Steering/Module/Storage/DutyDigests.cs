using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class DutyDigests(IStorage storage, IUnitDirectory units) : IDutyDigests
{
    public async Task<ImmutableArray<DutyDigest>> ReadAsync(UnitKey within, DateOnly dueUntil, CancellationToken cancellationToken)
    {
        var where = DutyConditions.Within(within, units.Current);
        where.Parameters.Add("overdue", (long)DutyStatus.Overdue);
        where.Parameters.Add("notDue", (long)DutyStatus.NotDue);
        where.Parameters.Add("inProgress", (long)DutyStatus.InProgress);
        where.Parameters.Add("dueSoon", (long)DutyStatus.DueSoon);
        where.Parameters.Add("rejected", (long)Verification.Rejected);
        where.Parameters.Add("until", SteeringTables.IsoDay(dueUntil));
        var sql = $"""
            select u.unit as Unit, u.as_of as AsOf, u.version as Version, d.duty as Duty, d.plan as Plan, d.template as Template, d.area as Area,
                   d.status as Status, d.due_on as DueOn, d.progress as Progress,
                   case when d.status = @overdue then 0 when d.verification = @rejected then 1 else 2 end as Urgency
            from (select unit, as_of, version from steering_unit where {where.Sql}) u
            left join steering_duty d on d.unit = u.unit
                and (d.status = @overdue or d.verification = @rejected
                     or (d.status in (@notDue, @inProgress, @dueSoon) and d.due_on <= @until))
            order by u.unit, Urgency, d.due_on, d.duty
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Line>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return
        [
            .. rows.GroupBy(row => row.Unit, StringComparer.Ordinal).Select(unit => new DutyDigest(
                UnitKey.Parse(unit.Key),
                SteeringTables.Day(unit.First().AsOf),
                unit.First().Version,
                [.. unit.Where(row => row.Duty is not null).Select(row => row.ToLine())])),
        ];
    }

    private sealed class Line
    {
        public string Unit { get; init; } = string.Empty;

        public string AsOf { get; init; } = string.Empty;

        public long Version { get; init; }

        public string? Duty { get; init; }

        public string Plan { get; init; } = string.Empty;

        public string Template { get; init; } = string.Empty;

        public string Area { get; init; } = string.Empty;

        public long Status { get; init; }

        public string? DueOn { get; init; }

        public long Progress { get; init; }

        public long Urgency { get; init; }

        public DigestLine ToLine() => new(
            (DigestGroup)Urgency, Duty!, Plan, Template, Area, (DutyStatus)Status, DueOn is null ? null : SteeringTables.Day(DueOn), (int)Progress);
    }
}
