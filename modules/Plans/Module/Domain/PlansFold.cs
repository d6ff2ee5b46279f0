using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>Folds a province's events into its plans. Reads no reference data and no clock.</summary>
internal sealed class PlansFold : IFold<PlansState>
{
    public static PlansFold Instance { get; } = new();

    public string Shape => "plans/3";

    public PlansState Empty => PlansState.Empty;

    public PlansState Apply(PlansState state, RecordedEvent recorded)
    {
        var (next, receipt) = (recorded.Type, recorded.Version) switch
        {
            (DraftOpened.Type, 1) => Opened(state, recorded, CanonicalJson.Read<DraftOpened>(recorded.Payload)),
            (DraftChanged.Type, 1) => Changed(state, recorded, CanonicalJson.Read<DraftChanged>(recorded.Payload)),
            (DraftDiscarded.Type, 1) => Discarded(state, recorded, CanonicalJson.Read<DraftDiscarded>(recorded.Payload)),
            (PlanIssued.Type, 1) => Issued(state, recorded, CanonicalJson.Read<PlanIssued>(recorded.Payload)),
            (PlanAmended.Type, 1) => Amended(state, recorded, CanonicalJson.Read<PlanAmended>(recorded.Payload)),
            (ShippedPlanRecorded.Type, 1) => Shipped(state, recorded, CanonicalJson.Read<ShippedPlanRecorded>(recorded.Payload)),
            (DeliveryReached.Type, 1) => Delivered(state, CanonicalJson.Read<DeliveryReached>(recorded.Payload)),
            _ => throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}."),
        };
        return receipt is null ? next : Remember(next, recorded, receipt);
    }

    private static (PlansState, DraftReceipt?) Opened(PlansState state, RecordedEvent recorded, DraftOpened opened)
    {
        var draft = new PlanDraft(
            opened.Draft, recorded.Sequence, DraftState.Open, recorded.Actor, recorded.At, recorded.Actor, recorded.At, opened.Source,
            opened.Head, opened.Items, opened.Lines, opened.Committee, opened.Recipients, opened.LegalBases, opened.Amends, opened.AmendsRevision,
            [recorded.Actor]);
        return (state with { Drafts = state.Drafts.SetItem(draft.Id, draft) }, new DraftReceipt(draft.Id, recorded.Sequence, null, null));
    }

    private static (PlansState, DraftReceipt?) Changed(PlansState state, RecordedEvent recorded, DraftChanged changed) => (
        Put(state, recorded, state.Drafts[changed.Draft] with
        {
            Items = Replaced(state.Drafts[changed.Draft].Items, changed.Items, item => item.Id),
            Lines = Replaced(state.Drafts[changed.Draft].Lines, changed.Lines, line => line.Index),
            Head = changed.Head ?? state.Drafts[changed.Draft].Head,
            Committee = changed.Committee ?? state.Drafts[changed.Draft].Committee,
            PreparedBy = [.. state.Drafts[changed.Draft].PreparedBy.Append(recorded.Actor).Distinct()],
        }),
        new DraftReceipt(changed.Draft, recorded.Sequence, changed.Item, null));

    private static (PlansState, DraftReceipt?) Discarded(PlansState state, RecordedEvent recorded, DraftDiscarded discarded) => (
        Put(state, recorded, state.Drafts[discarded.Draft] with { State = DraftState.Discarded }),
        new DraftReceipt(discarded.Draft, recorded.Sequence, null, null));

    private static (PlansState, DraftReceipt?) Issued(PlansState state, RecordedEvent recorded, PlanIssued issued)
    {
        var plan = issued.Plan;
        var summary = new IssuedPlan(
            plan.Code, plan.Number, plan.IssuedOn, plan.Title, issued.Prefix, 0, false, recorded.At, recorded.Actor, [], new Delivery(0, 0, issued.Units));
        var next = Put(state, recorded, state.Drafts[issued.Draft] with { State = DraftState.Issued });
        return (
            next with { Issued = next.Issued.SetItem(plan.Code, new PlanRecord(summary, plan, state.Drafts[issued.Draft].Committee)) },
            new DraftReceipt(issued.Draft, recorded.Sequence, null, plan.Code));
    }

    private static (PlansState, DraftReceipt?) Amended(PlansState state, RecordedEvent recorded, PlanAmended amended)
    {
        var plan = amended.Plan;
        var amendment = new Amendment(
            amended.Revision, amended.Number, amended.IssuedOn, amended.Added, [.. amended.Changed.Select(changed => changed.Template)], amended.Withdrawn,
            recorded.At, recorded.Actor, [.. amended.Changed.Where(changed => changed.Fields.Contains("due")).Select(changed => changed.Template)]);
        var named = state.Drafts[amended.Draft].Committee;
        var summary = state.Issued[plan.Code].Summary;
        summary = summary with
        {
            Revision = amended.Revision,
            Amendments = summary.Amendments.Add(amendment),
            Delivery = new Delivery(amended.Revision, 0, amended.Units),
        };
        var next = Put(state, recorded, state.Drafts[amended.Draft] with { State = DraftState.Issued });
        return (
            next with { Issued = next.Issued.SetItem(plan.Code, new PlanRecord(summary, plan, named.IsEmpty ? state.Issued[plan.Code].Committee : named)) },
            new DraftReceipt(amended.Draft, recorded.Sequence, null, plan.Code));
    }

    private static (PlansState, DraftReceipt?) Shipped(PlansState state, RecordedEvent recorded, ShippedPlanRecorded shipped)
    {
        var summary = new IssuedPlan(
            shipped.Plan, shipped.Number, shipped.IssuedOn, shipped.Title, shipped.Prefix, 0, true, recorded.At, recorded.Actor, [],
            new Delivery(0, shipped.Units, shipped.Units));
        return (
            state with { Issued = state.Issued.SetItem(shipped.Plan, new PlanRecord(summary, null, [])) },
            new DraftReceipt(string.Empty, recorded.Sequence, null, shipped.Plan));
    }

    private static (PlansState, DraftReceipt?) Delivered(PlansState state, DeliveryReached reached)
    {
        var plan = state.Issued[reached.Plan];
        return (state with { Issued = state.Issued.SetItem(reached.Plan, plan with { Summary = plan.Summary with { Delivery = reached.Delivery } }) }, null);
    }

    private static PlansState Put(PlansState state, RecordedEvent recorded, PlanDraft draft) => state with
    {
        Drafts = state.Drafts.SetItem(draft.Id, draft with { Version = recorded.Sequence, ChangedBy = recorded.Actor, ChangedAt = recorded.At }),
    };

    /// <summary>The parts in their order, those that changed in their place, new ones at the end.</summary>
    private static ImmutableArray<T> Replaced<T, TKey>(ImmutableArray<T> parts, ImmutableArray<T> changed, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        if (changed.IsEmpty)
        {
            return parts;
        }

        var left = changed.ToDictionary(keyOf);
        var kept = parts.Select(part => left.Remove(keyOf(part), out var next) ? next : part).ToList();
        return [.. kept, .. changed.Where(part => left.ContainsKey(keyOf(part)))];
    }

    private static PlansState Remember(PlansState state, RecordedEvent recorded, DraftReceipt receipt)
    {
        var recent = state.RecentCommands;
        var skip = recent.Length < PlansState.CommandsRemembered ? 0 : 1;
        return state with { RecentCommands = [.. recent.AsSpan()[skip..], new CommandMark(recorded.CommandId, recorded.CommandDigest, receipt)] };
    }
}
