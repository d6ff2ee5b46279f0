using System.Data.Common;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using Dapper;

namespace BmnnHierarchy.Benchmarks.Dashboard;

/// <summary>The figures of a province's scorecard (duties by commune, work area and status) counted by SQL, well indexed.</summary>
internal sealed class GroupByScorecard(DbConnection connection) : IAsyncDisposable
{
    private const string Sql = """
        select unit as Unit, area as Area, status as Status, count(*) as Duties
        from steering_duty where province = @province
        group by unit, area, status
        """;

    public async Task<IReadOnlyList<Row>> ReadAsync(UnitKey province, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<Row>(new CommandDefinition(Sql, new { province = province.ToString() }, cancellationToken: cancellationToken))).AsList();

    /// <summary>Both ways must count the same, or the comparison says nothing.</summary>
    public async Task CheckSameFiguresAsync(Scorecard scorecard, UnitKey province, CancellationToken cancellationToken)
    {
        var counted = await ReadAsync(province, cancellationToken);
        foreach (var child in scorecard.Children)
        {
            var totals = child.Totals.First(m => m.Key == SteeringMeasures.Status).Measure.Values;
            var rows = counted.Where(r => r.Unit == child.Unit).ToList();
            if (totals.Where((duties, status) => duties != rows.Where(r => r.Status == status).Sum(r => r.Duties)).Any())
            {
                throw new InvalidOperationException($"Roll-up and duties disagree about {child.Unit}.");
            }
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    internal sealed record Row(string Unit, string Area, long Status, long Duties);
}
