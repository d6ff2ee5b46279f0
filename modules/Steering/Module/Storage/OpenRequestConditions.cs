using Dapper;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>The condition that a duty has an open request of one of the kinds asked for.</summary>
internal static class OpenRequestConditions
{
    public static string Of(DutyFilter filter, DynamicParameters parameters)
    {
        var any = new List<string>();
        var kinds = filter.OpenRequests.Select(KindOf).OfType<DutyRequestKind>().Distinct().Select(kind => (int)kind).ToList();
        if (kinds.Count > 0)
        {
            any.Add($"""
                exists (select 1 from steering_request r
                        where r.unit = steering_duty.unit and r.duty = steering_duty.duty and r.outcome = {(int)DutyRequestOutcome.Open}
                          and r.kind in ({string.Join(", ", kinds)}))
                """);
        }

        if (filter.OpenRequests.Contains(OpenRequest.Explanation) && !filter.AskedToExplain.IsDefaultOrEmpty)
        {
            // One row of values each: both databases take them as they are, however many there are.
            var rows = filter.AskedToExplain.Distinct().Select((asked, i) =>
            {
                parameters.Add($"askedUnit{i}", asked.Unit.ToString());
                parameters.Add($"askedDuty{i}", asked.Duty);
                return $"(@askedUnit{i}, @askedDuty{i})";
            });
            any.Add($"(unit, duty) in (values {string.Join(", ", rows)})");
        }

        return any.Count == 0 ? "1 = 0" : $"({string.Join(" or ", any)})";
    }

    /// <summary>Columns that say of a row of duties, named by its alias, what about it waits for a decision.</summary>
    public static string Columns(string alias) =>
        $"{Count(alias, DutyRequestKind.Extension)} as Extensions, {Count(alias, DutyRequestKind.NotApplicable)} as Exemptions";

    private static string Count(string alias, DutyRequestKind kind) => $"""
        (select count(*) from steering_request r
         where r.unit = {alias}.unit and r.duty = {alias}.duty and r.outcome = {(int)DutyRequestOutcome.Open} and r.kind = {(int)kind})
        """;

    private static DutyRequestKind? KindOf(OpenRequest request) => request switch
    {
        OpenRequest.Extension => DutyRequestKind.Extension,
        OpenRequest.NotApplicable => DutyRequestKind.NotApplicable,
        _ => null,
    };
}
