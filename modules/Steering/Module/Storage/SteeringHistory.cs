using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>Folds a unit's events up to an instant.</summary>
internal sealed class SteeringHistory(IJournal journal) : ISteeringHistory
{
    public async Task<UnitDuties> DutiesAsync(UnitKey unit, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var (state, sequence) = (SteeringState.Empty, 0L);
        await foreach (var recorded in journal.ReadAsync(SteeringStreams.Of(unit), 0, cancellationToken))
        {
            if (recorded.At > instant)
            {
                break;
            }

            (state, sequence) = (SteeringFold.Instance.Apply(state, recorded), recorded.Sequence);
        }

        return DutyViews.All(unit, state, sequence, state.AsOf);
    }
}
