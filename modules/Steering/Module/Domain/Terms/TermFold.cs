using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.History;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>Folds events about deadlines into the duties they are about.</summary>
internal static class TermFold
{
    /// <summary>The state after the event; null when it is not about deadlines.</summary>
    public static SteeringState? Apply(SteeringState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (RequestAsked.Type, 1) when CanonicalJson.Read<RequestAsked>(recorded.Payload) is var asked =>
            Act(state, recorded, asked.On, asked.Duty, duty => Asked(duty, recorded, asked)),
        (RequestDecided.Type, 1) when CanonicalJson.Read<RequestDecided>(recorded.Payload) is var decided =>
            Act(state, recorded, decided.On, decided.Duty, duty => Decided(duty, recorded, decided)),
        (RequestWithdrawn.Type, 1) when CanonicalJson.Read<RequestWithdrawn>(recorded.Payload) is var withdrawn =>
            Act(state, recorded, withdrawn.On, withdrawn.Duty, duty => Withdrawn(duty, recorded, withdrawn)),
        (NotApplicableSet.Type, 1) when CanonicalJson.Read<NotApplicableSet>(recorded.Payload) is var set =>
            Act(state, recorded, set.On, set.Duty, duty => NotApplicable(duty, set)),
        (NotApplicableLifted.Type, 1) when CanonicalJson.Read<NotApplicableLifted>(recorded.Payload) is var lifted =>
            Act(state, recorded, lifted.On, lifted.Duty, duty => Lifted(duty, lifted)),
        (EventDutyOpened.Type, 1) when CanonicalJson.Read<EventDutyOpened>(recorded.Payload) is var opened =>
            Put(state.MoveTo(opened.On, recorded.Sequence), Opened(recorded, opened).Mark(recorded.Sequence)),
        (HoursPassed.Type, 1) when CanonicalJson.Read<HoursPassed>(recorded.Payload) is var passed =>
            passed.Duties.Aggregate(state.MoveTo(passed.On, recorded.Sequence), (moved, id) => Put(moved, HourPassed(moved, moved.Duties[id], recorded))),
        _ => null,
    };

    private static SteeringState Act(SteeringState state, RecordedEvent recorded, DateOnly on, string id, Func<Duty, Duty> change)
    {
        var moved = state.MoveTo(on, recorded.Sequence);
        return Put(moved, change(moved.Duties[id]).Mark(recorded.Sequence) with { Version = recorded.Sequence });
    }

    private static SteeringState Put(SteeringState state, Duty duty) => state with { Duties = state.Duties.With(duty) };

    private static Duty Asked(Duty duty, RecordedEvent recorded, RequestAsked asked) => duty with
    {
        Terms = duty.Terms with
        {
            Requests = duty.Terms.Requests.Add(new TermRequest(
                recorded.Sequence, asked.Kind, DutyRequestOutcome.Open, asked.On, recorded.Actor, duty.DueOn, asked.Until,
                recorded.Reason ?? string.Empty, asked.DocumentNumber, null)),
        },
    };

    private static Duty Decided(Duty duty, RecordedEvent recorded, RequestDecided decided)
    {
        var request = Request(duty, decided.Request, recorded);
        var terms = duty.Terms.With(request with
        {
            Outcome = decided.Granted ? DutyRequestOutcome.Granted : DutyRequestOutcome.Refused,
            Decision = new TermDecision(decided.On, recorded.Actor, decided.Until, recorded.Reason, decided.DecisionNumber),
        });
        if (decided is not { Granted: true, Until: { } until })
        {
            return duty with { Terms = terms };
        }

        return request.Kind is DutyRequestKind.NotApplicable
            ? duty with { Terms = terms with { Exemption = new Exemption(decided.On, until) } }
            : duty with
            {
                DueOn = until,
                DueSoonFrom = decided.DueSoonFrom,
                Terms = terms with { OriginalDueOn = terms.OriginalDueOn ?? duty.DueOn, DueAt = null, HourPassed = false },
            };
    }

    private static Duty Withdrawn(Duty duty, RecordedEvent recorded, RequestWithdrawn withdrawn) => duty with
    {
        Terms = duty.Terms.With(Request(duty, withdrawn.Request, recorded) with
        {
            Outcome = DutyRequestOutcome.Withdrawn,
            Decision = new TermDecision(withdrawn.On, recorded.Actor, null, recorded.Reason, null),
        }),
    };

    private static Duty NotApplicable(Duty duty, NotApplicableSet set) =>
        duty with { Terms = duty.Terms with { Exemption = new Exemption(set.On, set.Until) } };

    private static Duty Lifted(Duty duty, NotApplicableLifted lifted) => duty with
    {
        Terms = duty.Terms with
        {
            Exemption = duty.Terms.Exemption is { } exemption ? exemption with { Until = lifted.On.AddDays(-1) } : null,
        },
    };

    private static Duty Opened(RecordedEvent recorded, EventDutyOpened opened) => new(
        opened.Duty, opened.Plan, opened.Template, opened.Occurrence, opened.Area, false, opened.PlanIssuedOn, opened.On,
        opened.DueOn, opened.DueSoonFrom, recorded.Sequence, [], [])
    {
        Terms = DutyTerms.None with
        {
            DueAt = opened.DueAt,
            HourPassed = opened.HourPassed,
            Event = new DutyEvent(opened.EventOn, opened.EventAt, opened.DocumentNumber),
        },
    };

    /// <summary>Days do not change a version and neither do hours; a duty whose status changed by itself has the event in its trace.</summary>
    private static Duty HourPassed(SteeringState state, Duty duty, RecordedEvent recorded)
    {
        var passed = duty with { Terms = duty.Terms with { HourPassed = true } };
        var now = DutyStatusRule.StatusOn(passed, state.AsOf);
        return now == DutyStatusRule.StatusOn(duty, state.AsOf) ? passed : passed with { Trace = passed.Trace.Add(new TraceMark(recorded.Sequence, now)) };
    }

    private static TermRequest Request(Duty duty, long request, RecordedEvent recorded) => duty.Terms.Find(request)
        ?? throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} names request {request}, which does not stand.");
}
