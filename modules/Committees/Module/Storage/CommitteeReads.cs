using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Committees.Storage;

internal sealed class CommitteeReads(IStorage storage, IUnitDirectory units) : ICommitteeReads
{
    private const int LargestPage = 500;

    public async Task<CommitteePage> ListAsync(CommitteeFilter filter, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters();
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        parameters.Add("size", size);
        parameters.Add("skip", (long)(Math.Max(filter.Page, 1) - 1) * size);
        var within = Within(filter.Within, parameters);
        const string Order = "standing, coalesce(vacant_since, '9999'), unit_order, unit";

        // One statement: the page, its total and how all units stand are counted at one instant.
        var sql = $"""
            with below as (select * from committees_unit where {within}),
            hit as (select * from below where {Conditions(filter, parameters)}),
            page as (select * from hit order by {Order} limit @size offset @skip)
            select a.total as Total, s.missing as Missing, s.incomplete as Incomplete, s.complete as Complete,
                   p.unit as Unit, p.standing as Standing, p.filled as Filled, p.prescribed as Prescribed, p.vacant_since as VacantSince,
                   p.without_head_since as WithoutHeadSince, p.decision_number as DecisionNumber, p.decided_on as DecidedOn,
                   p.last_meeting_on as LastMeetingOn, p.open_conclusions as OpenConclusions
            from (select count(*) as total from hit) a
            cross join (
                select coalesce(sum(case when standing = 0 then 1 else 0 end), 0) as missing,
                       coalesce(sum(case when standing = 1 then 1 else 0 end), 0) as incomplete,
                       coalesce(sum(case when standing = 2 then 1 else 0 end), 0) as complete
                from below) s
            left join page p on 1 = 1
            order by p.standing, coalesce(p.vacant_since, '9999'), p.unit_order, p.unit
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = (await connection.QueryAsync<Listed>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
        var first = rows[0];
        return new CommitteePage(
            [.. rows.Where(row => row.Unit is not null).Select(row => row.ToRow())],
            (int)first.Total, (int)first.Missing, (int)first.Incomplete, (int)first.Complete);
    }

    private string Within(UnitKey unit, DynamicParameters parameters)
    {
        parameters.Add("within", unit.ToString());
        return units.Current.Find(unit)?.Kind switch
        {
            UnitKind.Ministry => "1 = 1",
            UnitKind.Province => "province = @within",
            _ => "unit = @within",
        };
    }

    /// <summary>Whatever comes from outside is a parameter, or a number of an enumeration.</summary>
    private static string Conditions(CommitteeFilter filter, DynamicParameters parameters)
    {
        var sql = new List<string> { "1 = 1" };
        if (!filter.Standings.IsDefaultOrEmpty)
        {
            sql.Add($"standing in ({string.Join(", ", filter.Standings.Select(standing => (int)standing).Distinct())})");
        }

        if (filter.VacantBefore is { } day)
        {
            parameters.Add("vacantBefore", CommitteeTables.IsoDay(day));
            sql.Add("vacant_since < @vacantBefore");
        }

        if (filter.WithoutHead)
        {
            sql.Add("without_head_since is not null");
        }

        if (VietnameseText.Fold(filter.UnitText ?? string.Empty) is { Length: > 0 } text)
        {
            // The folded form has letters, digits and blanks only, so nothing in it is a wildcard.
            parameters.Add("text", $"%{text}%");
            sql.Add("unit_folded like @text");
        }

        return string.Join(" and ", sql);
    }

    private sealed class Listed
    {
        public long Total { get; init; }

        public long Missing { get; init; }

        public long Incomplete { get; init; }

        public long Complete { get; init; }

        public string? Unit { get; init; }

        public long Standing { get; init; }

        public long Filled { get; init; }

        public long Prescribed { get; init; }

        public string? VacantSince { get; init; }

        public string? WithoutHeadSince { get; init; }

        public string? DecisionNumber { get; init; }

        public string? DecidedOn { get; init; }

        public string? LastMeetingOn { get; init; }

        public long OpenConclusions { get; init; }

        public CommitteeRow ToRow() => new(
            UnitKey.Parse(Unit!), (CommitteeStanding)Standing, (int)Filled, (int)Prescribed, Day(VacantSince), Day(WithoutHeadSince),
            DecisionNumber, Day(DecidedOn), Day(LastMeetingOn), (int)OpenConclusions);

        private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
