namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>What people see about a duty's deadline.</summary>
internal static class TermViews
{
    /// <summary>Null when there is nothing beside the deadline itself.</summary>
    public static DeadlineView? Of(Duty duty, DateOnly day)
    {
        var terms = duty.Terms;
        var until = terms.Exemption is { } exemption && exemption.Covers(day) ? exemption.Until : (DateOnly?)null;
        return terms is { OriginalDueOn: null, DueAt: null, Event: null, Requests.IsEmpty: true } && until is null
            ? null
            : new DeadlineView(terms.OriginalDueOn, terms.DueAt, until, Event(terms.Event), [.. terms.Requests.Select(Request)]);
    }

    private static DutyEventView? Event(DutyEvent? happened) =>
        happened is null ? null : new DutyEventView(happened.On, happened.At, happened.DocumentNumber);

    private static RequestView Request(TermRequest request) => new(
        request.Sequence, request.Kind, request.Outcome, request.On, request.By, request.Until, request.Reason, request.DocumentNumber,
        request.Decision?.On, request.Decision?.By, request.Decision?.Until, request.Decision?.Reason, request.Decision?.Number);
}
