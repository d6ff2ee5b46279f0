using System.Collections.Immutable;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Feed;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Units;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Rollup.Grains;

/// <summary>Holds one unit's roll-up in memory; saves before it answers, so that what a sender forgets is on disk.</summary>
[GrainType("rollup")]
internal sealed class RollupGrain(IRollupStore store, IUnitDirectory units, RollupFeed feed, ILogger<RollupGrain> logger) : Grain, IRollupGrain
{
    private RollupState _state = RollupState.Empty(UnitKey.Prefix);
    private Scorecard? _scorecard;
    private bool _saveFailed;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        Adopt(UnitKey.TryParse(key, out var unit) ? await store.LoadAsync(unit, cancellationToken) : RollupState.Empty(key));
    }

    public async Task ContributeAsync(ImmutableArray<Contribution> contributions, CancellationToken cancellationToken)
    {
        var unit = KnownUnit();
        var step = _state.Contribute(contributions.AsSpan());
        await TakeAsync(step.Belated.IsEmpty ? step : step with { Dated = [.. step.Dated, .. await NewInHistoryAsync(unit, step.Belated, cancellationToken)] }, unit);
    }

    public async Task AcceptAsync(ImmutableArray<Snapshot> children, CancellationToken cancellationToken)
    {
        var unit = KnownUnit();
        var own = children.RemoveAll(child => !IsChild(child, unit));
        await TakeAsync(_state.Accept(own.AsSpan()), unit);
    }

    public async Task RebuildAsync(ImmutableArray<Contribution> contributions, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var unit = KnownUnit();
        await TakeAsync(_state.Restated(contributions, readAt, child => IsChildInTree(child, unit)), unit);
    }

    public async Task TakePlaceAsync(CancellationToken cancellationToken)
    {
        var unit = KnownUnit();
        await TakeAsync(_state.Restated(null, DateTimeOffset.MinValue, child => IsChildInTree(child, unit)), unit);
    }

    public Task<Reply<Snapshot>> GetSnapshotAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Find() is null ? Reply.Refused<Snapshot>(Unknown()) : Reply.Of(_state.Snapshot));

    public Task<Reply<Scorecard>> GetScorecardAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Find() is null ? Reply.Refused<Scorecard>(Unknown()) : Reply.Of(_scorecard ??= _state.ToScorecard()));

    public Task<Reply<ProofStep>> GetProofStepAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Find() is null ? Reply.Refused<ProofStep>(Unknown()) : Reply.Of(_state.ToProofStep(withParts: true)));

    /// <summary>Of contributions of earlier days that arrive after later ones: those that the history does not have yet.</summary>
    private async Task<List<Contribution>> NewInHistoryAsync(Unit unit, ImmutableArray<Contribution> belated, CancellationToken cancellationToken)
    {
        var missing = new List<Contribution>();
        foreach (var contribution in belated)
        {
            if (await store.DatedVersionAsync(unit.Key, contribution.Facet, DatedRow.DayOf(contribution), cancellationToken) < contribution.Version)
            {
                missing.Add(contribution);
            }
        }

        return missing;
    }

    private async Task TakeAsync(RollupStep step, Unit unit)
    {
        if (_saveFailed)
        {
            // What is on disk may be ahead of memory; another step on top would give one version two contents.
            throw new InconsistentStateException($"The roll-up of {unit.Key} must be loaded again.");
        }

        if (step.Changed || !step.Dated.IsEmpty)
        {
            await SaveAsync(step, unit.Parent);
        }

        if (step.Changed)
        {
            Adopt(step.State);
        }

        if (!step.Faults.IsEmpty)
        {
            // The sender keeps its message, so that what could not be added stays visible as undelivered.
            logger.LogError("Roll-up of {Unit} cannot take: {Faults}", unit.Key, string.Join(" ", step.Faults));
            throw new MeasureFaultException(string.Join(" ", step.Faults));
        }
    }

    private async Task SaveAsync(RollupStep step, UnitKey? parent)
    {
        try
        {
            // Not cancellable: a save that is given up half-way has an unknown outcome and costs a reload.
            await store.SaveAsync(step, parent, CancellationToken.None);
        }
        catch
        {
            _saveFailed = true;
            DeactivateOnIdle();
            throw;
        }
    }

    private void Adopt(RollupState state)
    {
        _state = state;
        _scorecard = null;
        feed.Publish(state.Unit, state.Snapshot.Version);
    }

    private bool IsChild(Snapshot child, Unit unit)
    {
        var sender = UnitKey.TryParse(child.Unit, out var key) ? units.Current.Find(key) : null;
        if (sender is null)
        {
            // The tree may not be loaded yet: the message comes again.
            throw new InvalidOperationException($"{child.Unit}, whose snapshot came to {unit.Key}, is not a unit of the tree.");
        }

        if (sender.Parent != unit.Key)
        {
            logger.LogError("A snapshot of {Child} came to {Unit}, which is not its parent; it was not added", sender.Key, unit.Key);
            return false;
        }

        return true;
    }

    private bool IsChildInTree(string child, Unit unit) => UnitKey.TryParse(child, out var key) && units.Current.Find(key)?.Parent == unit.Key;

    private Unit KnownUnit() =>
        Find() ?? throw new InvalidOperationException($"{this.GetPrimaryKeyString()} is not a unit of the tree.");

    private Unit? Find() => UnitKey.TryParse(this.GetPrimaryKeyString(), out var key) ? units.Current.Find(key) : null;

    private static Refusal Unknown() => Refusal.Of(RollupRefusals.UnitIsUnknown, "unit");
}
