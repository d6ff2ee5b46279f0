using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>What a command did, found again in the unit's events: a retry gets the answer of the first time.</summary>
internal sealed class Receipts
{
    private SteeringState _state = SteeringState.Empty;

    /// <summary>The state right after the command.</summary>
    private SteeringState? _then;
    private RecordedEvent? _last;
    private int _events;

    /// <summary>The earlier command's digest, or null when the events have no such command.</summary>
    public Digest? Digest => _last?.CommandDigest;

    /// <summary>How many events it left.</summary>
    public int Events => _events;

    public static async Task<Receipts> FindAsync(IAsyncEnumerable<RecordedEvent> events, string commandId, CancellationToken cancellationToken)
    {
        var receipts = new Receipts();
        await foreach (var recorded in events.WithCancellation(cancellationToken))
        {
            receipts._state = SteeringFold.Instance.Apply(receipts._state, recorded);
            if (recorded.CommandId == commandId)
            {
                receipts._then = receipts._state;
                receipts._last = recorded;
                receipts._events++;
            }
            else if (receipts._last is not null)
            {
                break;
            }
        }

        return receipts;
    }

    /// <summary>The receipt for a duty, as it was given; only after <see cref="Digest"/> has shown that the command is there.</summary>
    public DutyReceipt Of(UnitKey unit, string duty) =>
        new(_last!.Sequence, DutyViews.Of(unit, _then!.Duties[duty], _then.AsOf));

    /// <summary>The receipt for the duty that the command opened.</summary>
    public DutyReceipt OfOpened(UnitKey unit) => Of(unit, _then!.Duties.Values.Single(duty => duty.Version == _last!.Sequence).Id);

    /// <summary>
    /// True for refusals that a retry may meet only because the first try has changed the state. The others would have
    /// refused the first try as well.
    /// </summary>
    public static bool MayHideRetry(Refusal refusal) => refusal.Code
        is SteeringRefusals.DutyChangedMeanwhile or SteeringRefusals.UpdateAlreadySuperseded
        or SteeringRefusals.NothingToVerify or SteeringRefusals.VerifierIsReporter or SteeringRefusals.UnitNotInForce
        or DeadlineRefusals.RequestAlreadyOpen or DeadlineRefusals.RequestAlreadyDecided or DeadlineRefusals.RequestForDoneDuty
        or DeadlineRefusals.ExtensionNotLater or DeadlineRefusals.UntilInPast or DeadlineRefusals.NotApplicableNotInForce
        or DeadlineRefusals.EventInPast or BreakdownRefusals.SubtaskAlreadySo or BreakdownRefusals.SubtaskUnknown
        or BreakdownRefusals.SubtaskOfDoneDuty or BreakdownRefusals.TooManySubtasks or BreakdownRefusals.OrderIncomplete
        or BreakdownRefusals.UnitPlanTooEarly or BreakdownRefusals.UnitPlanNotFound;
}
