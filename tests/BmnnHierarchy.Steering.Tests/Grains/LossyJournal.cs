using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Steering.Tests.Grains;

/// <summary>The journal behind a line that can break after a commit and before its answer.</summary>
internal sealed class LossyJournal(IJournal inner) : IJournal
{
    public bool LosesNextAnswer { get; set; }

    public static void Decorate(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IJournal)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IJournal>(provider =>
            new LossyJournal((IJournal)ActivatorUtilities.CreateInstance(provider, real))));
    }

    public async Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken cancellationToken)
    {
        var outcome = await inner.AppendAsync(request, cancellationToken);
        if (!LosesNextAnswer)
        {
            return outcome;
        }

        LosesNextAnswer = false;
        throw new JournalUnavailableException();
    }

    public Task WriteAsync(DerivedWrite write, CancellationToken cancellationToken) => inner.WriteAsync(write, cancellationToken);

    public IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long afterSequence, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, afterSequence, cancellationToken);

    public Task<ImmutableArray<RecordedEvent>> ReadAsync(string stream, ImmutableArray<long> sequences, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, sequences, cancellationToken);

    public Task<StreamSnapshot?> LoadSnapshotAsync(string stream, CancellationToken cancellationToken) => inner.LoadSnapshotAsync(stream, cancellationToken);

    public Task SaveSnapshotAsync(StreamSnapshot snapshot, CancellationToken cancellationToken) => inner.SaveSnapshotAsync(snapshot, cancellationToken);
}
