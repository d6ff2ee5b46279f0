using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Committees.Prescription;

/// <summary>Unit by unit through the grains, so that every unit's stream says since when it is held to what.</summary>
internal sealed class CommitteePrescription(IGrainFactory grains, IUnitDirectory units, ICallerContext callers, TimeProvider time) : ICommitteePrescription
{
    // The journal commits together what is under way.
    private const int UnitsAtATime = 64;

    public async Task<Result<int>> PrescribeAsync(UnitKey province, Caller caller, CancellationToken cancellationToken)
    {
        var tree = units.Current;
        if (tree.Find(province) is null)
        {
            return Refusal.Of(CommitteesRefusals.UnitUnknown, "unit");
        }

        var (held, refused) = (0, (Refusal?)null);
        await Parallel.ForEachAsync(
            tree.Children(province, VietnamTime.Today(time)).Select(unit => unit.Key).Prepend(province),
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtATime, CancellationToken = cancellationToken },
            async (unit, stop) =>
            {
                if (refused is not null)
                {
                    return;
                }

                using var scope = callers.Use(caller);
                var reply = await grains.GetGrain<ICommitteeGrain>(unit.ToString()).PrescribeAsync(new CommitteeTerms($"prescribe-{Guid.NewGuid():N}", null), stop);
                if (!reply.IsRefused)
                {
                    Interlocked.Increment(ref held);
                }
                else if (reply.Refused.Code != CommitteesRefusals.NoCompositionForUnit)
                {
                    Interlocked.CompareExchange(ref refused, reply.Refused.ToRefusal(), null);
                }
            });
        return refused is { } refusal ? refusal : held;
    }
}
