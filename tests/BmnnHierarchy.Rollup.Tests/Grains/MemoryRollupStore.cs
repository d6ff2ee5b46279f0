using System.Collections.Concurrent;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Storage;

namespace BmnnHierarchy.Rollup.Tests.Grains;

/// <summary>What is on disk, in memory: outlives hosts, keeps the last message of each unit to its parent, fails when told to.</summary>
internal sealed class MemoryRollupStore : IRollupStore
{
    private readonly ConcurrentDictionary<UnitKey, RollupState> _states = [];
    private int _loads;

    /// <summary>The last snapshot of each unit that has not been taken to its parent.</summary>
    public ConcurrentDictionary<UnitKey, (UnitKey Parent, Snapshot Snapshot)> Messages { get; } = [];

    /// <summary>The history: the last contribution of each unit, facet and day.</summary>
    public ConcurrentDictionary<(string Unit, string Facet, DateOnly Day), Contribution> Dated { get; } = [];

    public int Loads => _loads;

    /// <summary>The next save throws before anything is on disk.</summary>
    public bool FailBeforeNextSave { get; set; }

    /// <summary>The next save throws although everything is on disk: the answer is lost.</summary>
    public bool FailAfterNextSave { get; set; }

    public RollupState? Find(UnitKey unit) => _states.GetValueOrDefault(unit);

    public Task<RollupState> LoadAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _loads);
        return Task.FromResult(_states.GetValueOrDefault(unit) ?? RollupState.Empty(unit.ToString()));
    }

    public async Task SaveAsync(RollupStep step, UnitKey? parent, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (FailBeforeNextSave)
        {
            FailBeforeNextSave = false;
            throw new IOException("The disk is gone.");
        }

        var unit = UnitKey.Parse(step.State.Unit);
        foreach (var dated in step.Dated)
        {
            Dated[(dated.Unit, dated.Facet, VietnamTime.DayOf(dated.At))] = dated;
        }

        _states[unit] = step.State;
        if (step.Changed && parent is { } to)
        {
            Messages[unit] = (to, step.State.Snapshot);
        }

        if (FailAfterNextSave)
        {
            FailAfterNextSave = false;
            throw new IOException("The answer is lost.");
        }
    }

    public Task<long> DatedVersionAsync(UnitKey unit, string facet, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(Dated.GetValueOrDefault((unit.ToString(), facet, day))?.Version ?? 0);
}
