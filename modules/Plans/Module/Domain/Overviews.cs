namespace BmnnHierarchy.Plans.Domain;

/// <summary>Drafts and issued plans in a line each, the latest first.</summary>
internal static class Overviews
{
    public static IEnumerable<DraftSummary> Drafts(PlansState state) => state.Drafts.Values
        .OrderByDescending(draft => draft.Version)
        .Select(draft => new DraftSummary(
            draft.Id, draft.Version, draft.State, draft.Head.Number, draft.Head.Title, IssuedText.Kept(draft).Count(),
            draft.Lines.Count(line => !line.IsRead), draft.ChangedBy, draft.ChangedAt, draft.Amends));

    public static IEnumerable<IssuedPlan> Issued(PlansState state) => state.Issued.Values
        .Select(record => record.Summary)
        .OrderByDescending(plan => plan.IssuedOn)
        .ThenBy(plan => plan.Plan, StringComparer.Ordinal);

    public static IEnumerable<PlanCommittee> Committees(PlansState state) => state.Issued.Values
        .Where(record => !record.Committee.IsEmpty)
        .OrderByDescending(record => record.Summary.IssuedOn).ThenBy(record => record.Summary.Plan, StringComparer.Ordinal)
        .Select(record => new PlanCommittee(record.Summary.Plan, record.Summary.Number, record.Summary.IssuedOn, record.Committee));
}
