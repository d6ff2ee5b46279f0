using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class PlanProgress(IStorage storage) : IPlanProgress
{
    private const string Sql = """
        select template as Template, count(distinct unit) as Units, count(*) as Duties,
               sum(case when done_on is not null then 1 else 0 end) as Done,
               sum(case when done_on is not null and verification = 1 then 1 else 0 end) as Verified,
               sum(case when status = 3 then 1 else 0 end) as Overdue
        from steering_duty where plan = @plan
        group by template order by template
        """;

    public async Task<ImmutableArray<AssignmentProgress>> OfAsync(string plan, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Counted>(new CommandDefinition(Sql, new { plan }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new AssignmentProgress(row.Template, (int)row.Units, (int)row.Duties, (int)row.Done, (int)row.Verified, (int)row.Overdue))];
    }

    private sealed class Counted
    {
        public string Template { get; init; } = string.Empty;

        public long Units { get; init; }

        public long Duties { get; init; }

        public long Done { get; init; }

        public long Verified { get; init; }

        public long Overdue { get; init; }
    }
}
