using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain;
using BmnnHierarchy.Units.Domain.Registry;
using BmnnHierarchy.Units.Loading;
using BmnnHierarchy.Units.Storage;
using Orleans;

namespace BmnnHierarchy.Units.Grains;

[GrainType("units.registry")]
internal sealed class UnitRegistryGrain(IJournal journal, ReferenceFiles reference, TimeProvider time) : Grain, IUnitRegistryGrain
{
    private readonly EventStream<RegistryState> _stream = new(journal, RegistryFold.Instance, RegistryEvents.Stream);
    private UnitTree _tree = UnitTree.Empty;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _stream.LoadAsync(cancellationToken);
        _tree = _stream.State.ToTree();
    }

    public async Task<Reply<int>> LoadReferenceAsync(CancellationToken cancellationToken)
    {
        var listed = ReferenceCsv.Read(reference).Then(UnitCatalogue.Build);
        if (listed.IsRefused)
        {
            return Reply.Refused<int>(listed.Refusal);
        }

        ImmutableArray<LoadedFile> files = [.. reference.Files.Select(f => new LoadedFile(f.Name, f.Digest.ToString()))];
        while (RegistryChange.Between(_stream.State, files, listed.Value) is { } change)
        {
            if (await AppendAsync(change, cancellationToken) is AppendOutcome.Appended)
            {
                await _stream.SaveSnapshotIfDueAsync(cancellationToken);
                _tree = _stream.State.ToTree();
                return Reply.Of(change.Units);
            }

            // Another host has written: see what is there now and load what is still missing.
            await OnActivateAsync(cancellationToken);
        }

        return Reply.Of(0);
    }

    public Task<Reply<UnitView>> GetUnitAsync(string unit, CancellationToken cancellationToken) => Task.FromResult(
        UnitKey.TryParse(unit, out var key) && _tree.Find(key) is { } found
            ? Reply.Of(UnitView.From(found))
            : Reply.Refused<UnitView>(Refusal.Of(UnitsRefusals.UnitMustBeKnown, "unit")));

    private async Task<AppendOutcome> AppendAsync(RegistryChange change, CancellationToken cancellationToken)
    {
        var before = _stream.State;
        var header = new CommandHeader(
            $"load-reference-{_stream.Head.Sequence}", Digest.OfText(CanonicalJson.Write(change.Files)), Caller.SystemAccount, time.GetUtcNow(), null);
        return await _stream.AppendAsync(
            header, change.Events(), (_, _) => new Consequences(UnitTables.Rows(before, change), []), cancellationToken);
    }
}
