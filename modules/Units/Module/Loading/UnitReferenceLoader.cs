using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain.Registry;
using BmnnHierarchy.Units.Storage;
using Orleans;

namespace BmnnHierarchy.Units.Loading;

/// <summary>The registry grain writes, once for all hosts; each host reads its directory from the journal.</summary>
internal sealed class UnitReferenceLoader(IGrainFactory grains, ICallerContext callers, IJournal journal, UnitDirectory directory)
    : IUnitReferenceLoader
{
    public async Task<Result<int>> LoadAsync(CancellationToken cancellationToken)
    {
        var loaded = await LoadIntoJournalAsync(cancellationToken);
        if (!loaded.IsRefused)
        {
            await OpenAsync(cancellationToken);
        }

        return loaded.ToResult();
    }

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var stream = new EventStream<RegistryState>(journal, RegistryFold.Instance, RegistryEvents.Stream);
        await stream.LoadAsync(cancellationToken);
        directory.Fill(stream.State.ToTree());
    }

    private async Task<Reply<int>> LoadIntoJournalAsync(CancellationToken cancellationToken)
    {
        using (callers.Use(Caller.System))
        {
            return await grains.GetGrain<IUnitRegistryGrain>(UnitRegistry.Key).LoadReferenceAsync(cancellationToken);
        }
    }
}
