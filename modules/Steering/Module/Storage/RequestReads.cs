using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

internal sealed class RequestReads(IStorage storage, IUnitDirectory units) : IRequestReads
{
    private const int LargestPage = 200;

    public async Task<RequestPage> ListOpenAsync(RequestFilter filter, int page, int pageSize, CancellationToken cancellationToken)
    {
        var where = Where(filter);
        var size = Math.Clamp(pageSize, 1, LargestPage);
        where.Parameters.Add("size", size);
        where.Parameters.Add("skip", (long)(Math.Max(page, 1) - 1) * size);
        where.Parameters.Add("open", (long)DutyRequestOutcome.Open);
        var sql = $"""
            with hit as (select * from steering_request where {where.Sql} and outcome = @open),
            page as (select * from hit order by asked_on, unit_order, unit, request limit @size offset @skip)
            select t.total as Total, p.unit as Unit, p.request as Request, p.duty as Duty, p.plan as Plan, p.template as Template, p.kind as Kind,
                   p.asked_on as AskedOn, p.asked_by as AskedBy, p.due_on as DueOn, p.until as Until, p.reason as Reason, p.document_number as DocumentNumber
            from (select count(*) as total from hit) t left join page p on 1 = 1
            order by p.asked_on, p.unit_order, p.unit, p.request
            """;
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = (await connection.QueryAsync<ListedRequest>(new CommandDefinition(sql, where.Parameters, cancellationToken: cancellationToken))).AsList();
        return new RequestPage([.. rows.Where(row => row.Unit is not null).Select(row => row.ToRow())], (int)rows[0].Total);
    }

    private DutyConditions Where(RequestFilter filter)
    {
        var (sql, parameters) = DutyConditions.Within(filter.Within, units.Current);
        if (filter.Kind is { } kind)
        {
            sql += $" and kind = {(int)kind}";
        }

        if (VietnameseText.Fold(filter.UnitText ?? string.Empty) is { Length: > 0 } text)
        {
            // The folded form has letters, digits and blanks only, so nothing in it is a wildcard.
            parameters.Add("text", $"%{text}%");
            sql += """
                 and exists (select 1 from steering_duty d
                             where d.unit = steering_request.unit and d.duty = steering_request.duty and d.unit_folded like @text)
                """;
        }

        return new DutyConditions(sql, parameters);
    }

    private sealed class ListedRequest
    {
        public long Total { get; init; }

        public string? Unit { get; init; }

        public long Request { get; init; }

        public string Duty { get; init; } = string.Empty;

        public string Plan { get; init; } = string.Empty;

        public string Template { get; init; } = string.Empty;

        public long Kind { get; init; }

        public string AskedOn { get; init; } = string.Empty;

        public string AskedBy { get; init; } = string.Empty;

        public string? DueOn { get; init; }

        public string Until { get; init; } = string.Empty;

        public string Reason { get; init; } = string.Empty;

        public string? DocumentNumber { get; init; }

        public RequestRow ToRow() => new(
            UnitKey.Parse(Unit!), Request, Duty, Plan, Template, (DutyRequestKind)Kind, Iso(AskedOn), AskedBy,
            DueOn is null ? null : Iso(DueOn), Iso(Until), Reason, DocumentNumber);

        private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
