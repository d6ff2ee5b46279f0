namespace BmnnHierarchy.Steering.Storage;

/// <summary>The order of a list in SQL. The last columns are the key, so that pages neither repeat nor skip a row.</summary>
internal static class DutyOrder
{
    /// <summary>Statuses of duties that are not done and have something to do.</summary>
    public const string OpenStatuses = "(0, 1, 2, 3)";

    /// <summary>Overdue first, then what still has a deadline, then the rest.</summary>
    public const string Urgency = $"case when status = 3 then 0 when status in {OpenStatuses} and due_on is not null then 1 else 2 end";

    private const string Last = "9999";

    public static string Of(DutyFilter filter)
    {
        var direction = filter.Descending ? " desc" : string.Empty;
        var first = filter.Sort switch
        {
            DutySort.Unit => $"unit_order{direction}, unit, urgency, due_on, duty",
            DutySort.Duty => $"plan{direction}, template{direction}, unit_order",
            DutySort.Status => $"status{direction}, due_on, unit_order",
            DutySort.Progress => $"progress{direction}, unit_order",
            DutySort.Verification => $"verification{direction}, claimed_on, unit_order",
            DutySort.ClaimedOn => $"coalesce(claimed_on, done_on, '{Last}'){direction}, unit_order",
            _ => $"urgency{direction}, coalesce(due_on, '{Last}'){direction}, unit_order",
        };
        return first + ", unit, duty";
    }
}
