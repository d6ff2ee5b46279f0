using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.Periods;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Units;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Rollup.Grains;

/// <summary>Keeps a unit's closed periods as events. After an outcome that is not known the activation is dropped and loads again.</summary>
[GrainType("rollup.periods")]
internal sealed class PeriodGrain(
    IJournal journal, IJournalViews views, PeriodFigures figures, IUnitDirectory units, ICallerContext callers, TimeProvider time) : Grain, IPeriodGrain
{
    private EventStream<PeriodsState> _stream = null!;
    private UnitKey _unit;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _unit = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<PeriodsState>(journal, PeriodsFold.Instance, PeriodStreams.Of(_unit));
        return _stream.LoadAsync(cancellationToken);
    }

    public async Task<Reply<ClosedPeriod>> CloseAsync(ClosePeriod command, CancellationToken cancellationToken)
    {
        if (units.Current.Find(_unit) is null)
        {
            return Reply.Refused<ClosedPeriod>(Refusal.Of(RollupRefusals.UnitIsUnknown, "unit"));
        }

        var now = Instants.WholeMicroseconds(time.GetUtcNow());
        var decided = Closing.Decide(_stream.State, command, VietnamTime.DayOf(now));
        if (decided.IsRefused)
        {
            return Reply.Refused<ClosedPeriod>(decided.Refusal);
        }

        if (decided.Value.Earlier is { } earlier)
        {
            return Reply.Of(earlier);
        }

        var period = decided.Value.Period;
        RollupState frozen;
        await using (var view = await views.OpenAsync(cancellationToken))
        {
            frozen = (await figures.AtAsync(view, _unit, period.Last, now, RestatingRules.EveryFacet, cancellationToken)).State;
        }

        if (frozen.Snapshot.Version == 0)
        {
            return Reply.Refused<ClosedPeriod>(Refusal.Of(RollupRefusals.PeriodHasNoFigures, "period", period.Key));
        }

        var closed = new PeriodClosed(period.Key, period.First, period.Last, frozen.Snapshot, frozen.ToProofStep(withParts: false).Children);
        await AppendAsync(new CommandHeader(command.CommandId, Digest.OfText(period.Key), Account, now, null), closed);
        return Reply.Of(_stream.State.Closed[period.Key].Period);
    }

    public Task<Reply<ImmutableArray<ClosedPeriod>>> GetClosedAsync(CancellationToken cancellationToken) =>
        Task.FromResult(units.Current.Find(_unit) is null
            ? Reply.Refused<ImmutableArray<ClosedPeriod>>(Refusal.Of(RollupRefusals.UnitIsUnknown, "unit"))
            : Reply.Of<ImmutableArray<ClosedPeriod>>(
                [.. _stream.State.Closed.Values.Select(frozen => frozen.Period).OrderByDescending(period => period.Last).ThenByDescending(period => period.First)]));

    private string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    private async Task AppendAsync(CommandHeader header, PeriodClosed closed)
    {
        try
        {
            // Not cancellable: an append that is given up half-way has an unknown outcome.
            var outcome = await _stream.AppendAsync(header, [closed.ToEvent()], (_, _) => Consequences.None, CancellationToken.None);
            if (outcome is not AppendOutcome.Appended)
            {
                throw new InconsistentStateException($"{_stream.Name} was written by somebody else.");
            }
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
