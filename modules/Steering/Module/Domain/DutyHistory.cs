using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>Everything that ever happened to one duty, from the unit's events.</summary>
internal static class DutyHistory
{
    public static ImmutableArray<DutyHistoryEntry> Of(Duty duty, IEnumerable<RecordedEvent> events) =>
        [.. events.Select(recorded => Entry(duty, recorded)).OfType<DutyHistoryEntry>()];

    private static DutyHistoryEntry? Entry(Duty duty, RecordedEvent recorded)
    {
        switch (recorded.Type)
        {
            case DutyAssigned.Type when CanonicalJson.Read<DutyAssigned>(recorded.Payload).Duty == duty.Id:
                return Of(recorded, DutyAct.Assigned, null, true);
            case DutyUpdated.Type when CanonicalJson.Read<DutyUpdated>(recorded.Payload) is { } updated && updated.Duty == duty.Id:
                return Of(recorded, DutyAct.Updated, updated.Report, Stands(duty, recorded.Sequence));
            case UpdateCorrected.Type when CanonicalJson.Read<UpdateCorrected>(recorded.Payload) is { } corrected && corrected.Duty == duty.Id:
                return Of(recorded, DutyAct.Corrected, corrected.Report, Stands(duty, recorded.Sequence));
            case UpdateWithdrawn.Type when CanonicalJson.Read<UpdateWithdrawn>(recorded.Payload).Duty == duty.Id:
                return Of(recorded, DutyAct.Withdrawn, null, true);
            case DutyVerified.Type when CanonicalJson.Read<DutyVerified>(recorded.Payload) is { } verified && verified.Duty == duty.Id:
                return Of(recorded, verified.Confirmed ? DutyAct.Confirmed : DutyAct.Rejected, null, Stands(duty, verified.Update));
            default:
                return null;
        }
    }

    private static bool Stands(Duty duty, long update) => duty.Claims.Exists(claim => claim.Sequence == update);

    private static DutyHistoryEntry Of(RecordedEvent recorded, DutyAct act, DutyReport? report, bool standing) =>
        new(recorded.Sequence, act, recorded.At, recorded.Actor, recorded.Reason, report, standing, recorded.Hash.ToString());
}
