using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Domain.PlanChanges;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>Folds a unit's events into its duties. Reads no reference data and no clock: what an event needs, it carries.</summary>
internal sealed class SteeringFold : IFold<SteeringState>
{
    public static SteeringFold Instance { get; } = new();

    public string Shape => "steering/8";

    public SteeringState Empty => SteeringState.Empty;

    public SteeringState Apply(SteeringState state, RecordedEvent recorded) => Remember(recorded, (recorded.Type, recorded.Version) switch
    {
        (DutyAssigned.Type, 1 or 2) => Assigned(state, recorded, CanonicalJson.Read<DutyAssigned>(recorded.Payload)),
        (DutyUpdated.Type, 1 or 2) => Updated(state, recorded, CanonicalJson.Read<DutyUpdated>(recorded.Payload)),
        (UpdateCorrected.Type, 1 or 2) => Corrected(state, recorded, CanonicalJson.Read<UpdateCorrected>(recorded.Payload)),
        (UpdateWithdrawn.Type, 1) => Withdrawn(state, recorded, CanonicalJson.Read<UpdateWithdrawn>(recorded.Payload)),
        (DutyVerified.Type, 1 or 2) => Verified(state, recorded, CanonicalJson.Read<DutyVerified>(recorded.Payload)),
        (DaysPassed.Type, 1) => Passed(state, recorded, CanonicalJson.Read<DaysPassed>(recorded.Payload)),
        _ => TermFold.Apply(state, recorded) ?? ReminderFold.Apply(state, recorded) ?? BreakdownFold.Apply(state, recorded)
            ?? PlanChangeFold.Apply(state, recorded) ?? throw Unknown(recorded),
    });

    private static InvalidOperationException Unknown(RecordedEvent recorded) =>
        new($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}.");

    private static SteeringState Assigned(SteeringState state, RecordedEvent recorded, DutyAssigned assigned)
    {
        var duty = new Duty(
            assigned.Duty, assigned.Plan, assigned.Template, assigned.Occurrence, assigned.Area, assigned.AnnualReport,
            assigned.PlanIssuedOn, assigned.On, assigned.DueOn, assigned.DueSoonFrom, recorded.Sequence, [], []) { Core = assigned.Core }.Mark(recorded.Sequence);
        state = state.MoveTo(assigned.On, recorded.Sequence);
        return state with
        {
            Duties = state.Duties.With(duty),
            Recurring = assigned is { NextOpensOn: { } opens, Occurrence: { } period }
                ? state.Recurring.SetItem(assigned.Template, new RecurrenceCursor(assigned.Plan, period, opens))
                : state.Recurring,
        };
    }

    private static SteeringState Updated(SteeringState state, RecordedEvent recorded, DutyUpdated updated)
    {
        state = state.MoveTo(updated.On, recorded.Sequence);
        var duty = state.Duties[updated.Duty];
        var claim = new Claim(recorded.Sequence, updated.On, recorded.At, [recorded.Actor], StoredReport.Read(updated.Report), Verification.None);
        return Put(state, duty with { Claims = duty.Claims.Add(claim) }, recorded) with { LastReportOn = updated.On };
    }

    private static SteeringState Corrected(SteeringState state, RecordedEvent recorded, UpdateCorrected corrected)
    {
        state = state.MoveTo(corrected.On, recorded.Sequence);
        var duty = state.Duties[corrected.Duty];
        var place = PlaceOf(duty, corrected.Update, recorded);
        var (reporters, earlier) = (duty.Claims[place].Reporters, duty.Claims[place]);
        var claim = new Claim(
            recorded.Sequence, corrected.On, recorded.At,
            reporters.Contains(recorded.Actor) ? reporters : reporters.Add(recorded.Actor), StoredReport.Read(corrected.Report), Verification.None)
        {
            FirstDoneAt = earlier.Report.DoneOn is null ? null : earlier.FirstDoneAt ?? earlier.At,
        };
        var next = duty with { Claims = duty.Claims.SetItem(place, claim), Superseded = duty.Superseded.Add(corrected.Update) };
        return Put(state, next, recorded) with { LastReportOn = corrected.On };
    }

    private static SteeringState Withdrawn(SteeringState state, RecordedEvent recorded, UpdateWithdrawn withdrawn)
    {
        state = state.MoveTo(withdrawn.On, recorded.Sequence);
        var duty = state.Duties[withdrawn.Duty];
        var next = duty with
        {
            Claims = duty.Claims.RemoveAt(PlaceOf(duty, withdrawn.Update, recorded)),
            Superseded = duty.Superseded.Add(withdrawn.Update),
        };
        return Put(state, next, recorded);
    }

    private static SteeringState Verified(SteeringState state, RecordedEvent recorded, DutyVerified verified)
    {
        state = state.MoveTo(verified.On, recorded.Sequence);
        var duty = state.Duties[verified.Duty];
        var place = PlaceOf(duty, verified.Update, recorded);
        return Put(state, Verdicts.On(duty, place, verified, recorded), recorded);
    }

    private static SteeringState Passed(SteeringState state, RecordedEvent recorded, DaysPassed passed)
    {
        var moved = state with
        {
            Duties = state.Duties.With(passed.Moved.Select(move => state.Duties[move.Duty] with { DueSoonFrom = move.DueSoonFrom })),
        };
        return moved.MoveTo(passed.On, recorded.Sequence);
    }

    private static int PlaceOf(Duty duty, long update, RecordedEvent recorded)
    {
        for (var place = 0; place < duty.Claims.Length; place++)
        {
            if (duty.Claims[place].Sequence == update)
            {
                return place;
            }
        }

        throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} names update {update}, which does not stand.");
    }

    /// <summary>The duty after an act on it: its version and its trace say so.</summary>
    private static SteeringState Put(SteeringState state, Duty duty, RecordedEvent recorded) =>
        state with { Duties = state.Duties.With(duty.Mark(recorded.Sequence) with { Version = recorded.Sequence }) };

    private static SteeringState Remember(RecordedEvent recorded, SteeringState state)
    {
        var recent = state.RecentCommands;
        if (recent.IsEmpty || recent[^1].Id != recorded.CommandId)
        {
            recent = [.. recent.AsSpan()[(recent.Length < SteeringState.CommandsRemembered ? 0 : 1)..], new CommandMark(recorded.CommandId, recorded.CommandDigest)];
        }

        return state with { LastEventAt = recorded.At, RecentCommands = recent };
    }
}
