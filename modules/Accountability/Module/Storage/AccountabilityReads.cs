using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Accountability.Storage;

internal sealed class AccountabilityReads(IStorage storage, IUnitDirectory units) : IAccountabilityReads
{
    private const int LargestPage = 500;

    public async Task<RecordPage> ListAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var where = RecordConditions.Of(filter, units.Current);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        where.Parameters.Add("size", size);
        where.Parameters.Add("skip", (long)(Math.Max(filter.Page, 1) - 1) * size);
        var order = filter.Sort switch
        {
            RecordSort.Unit => "unit_order, unit, made_at desc, record",
            RecordSort.Latest => "made_at desc, unit_order, unit, record",
            _ => $"{Urgency(filter.Kind)}, coalesce(due_at, 9223372036854775807), made_at desc, unit_order, unit, record",
        };

        // One statement: the page and the numbers by status are counted by one condition at one instant.
        var sql = $"""
            with hit as (select * from accountability_record where {where.Sql}),
            page as (select * from hit order by {order} limit @size offset @skip)
            select t.status as TalliedStatus, t.records as Tallied,
                   p.unit as Unit, p.record as Record, p.status as Status, p.category as Category, p.text as Text, p.subject as Subject, p.parent as Parent,
                   p.number as Number, p.made_at as MadeAt, p.due_at as DueAt, p.read_at as ReadAt, p.replied_at as RepliedAt, p.actor as Actor
            from (select status, count(*) as records from hit group by status) t left join page p on p.status = t.status
            order by {order.Replace("status", "p.status", StringComparison.Ordinal)}
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = (await connection.QueryAsync<StoredRow>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken))).AsList();
        var byStatus = rows.DistinctBy(row => row.TalliedStatus).ToImmutableDictionary(row => (int)row.TalliedStatus, row => (int)row.Tallied);
        return new RecordPage([.. rows.Where(row => row.Unit is not null).Select(row => row.ToRow())], byStatus.Values.Sum(), byStatus);
    }

    public async Task<ImmutableArray<(UnitKey Unit, string Duty)>> DutiesToExplainAsync(UnitKey within, CancellationToken cancellationToken)
    {
        var open = Enum.GetValues<ExplanationStatus>().Where(status => status is not (ExplanationStatus.Accepted or ExplanationStatus.Withdrawn));
        var where = RecordConditions.Of(
            new RecordFilter(within, RecordKind.Explanation, [.. open.Select(status => (int)status)], (int)FigureKind.DaysOverdue), units.Current);
        where.Parameters.Add("most", IAccountabilityReads.MostDutiesToExplain);
        var sql = $"""
            select unit as Unit, subject as Duty from accountability_record
            where {where.Sql} and subject is not null group by unit, subject order by min(made_at), unit, subject limit @most
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Unit, string Duty)>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => (UnitKey.Parse(row.Unit), row.Duty))];
    }

    /// <summary>Overdue first, then what is open, then what is closed. Numbers of enumerations, not text from outside.</summary>
    private static string Urgency(RecordKind kind) => kind switch
    {
        RecordKind.Explanation => Ranked((int)ExplanationStatus.Overdue, (int)ExplanationStatus.Answered),
        RecordKind.Directive => Ranked((int)DirectiveStatus.Overdue, (int)DirectiveStatus.Read),
        RecordKind.Difficulty => Ranked((int)DifficultyStatus.NotSettled, (int)DifficultyStatus.Escalated),
        RecordKind.Matter => Ranked((int)MatterStatus.Open, (int)MatterStatus.Escalated),
        _ => "case when status = 0 then 0 else 1 end",
    };

    private static string Ranked(int first, int lastOpen) => $"case when status = {first} then 0 when status <= {lastOpen} then 1 else 2 end";

    private sealed class StoredRow
    {
        public long TalliedStatus { get; init; }

        public long Tallied { get; init; }

        public string? Unit { get; init; }

        public string Record { get; init; } = string.Empty;

        public long Status { get; init; }

        public long Category { get; init; }

        public string Text { get; init; } = string.Empty;

        public string? Subject { get; init; }

        public string? Parent { get; init; }

        public string? Number { get; init; }

        public string Actor { get; init; } = string.Empty;

        public long MadeAt { get; init; }

        public long? DueAt { get; init; }

        public long? ReadAt { get; init; }

        public long? RepliedAt { get; init; }

        public RecordRow ToRow() => new(
            UnitKey.Parse(Unit!), Record, (int)Status, (int)Category, Text, Subject, Parent, Number, AccountabilityTables.Instant(MadeAt),
            At(DueAt), At(ReadAt), At(RepliedAt), Actor);

        private static DateTimeOffset? At(long? micros) => micros is { } at ? AccountabilityTables.Instant(at) : null;
    }
}
