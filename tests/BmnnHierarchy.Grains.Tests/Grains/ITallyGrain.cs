using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Grains.Tests.Grains;

[GenerateSerializer, Immutable, Alias("test.Tally")]
public sealed record Tally([property: Id(0)] int Count, [property: Id(1)] ImmutableArray<string> Notes);

/// <summary>A grain that counts, in the forms in which grain methods come.</summary>
[Alias("test.ITallyGrain")]
public interface ITallyGrain : IGrainWithStringKey
{
    [Alias("Add")]
    Task<int> AddAsync(int amount, CancellationToken cancellationToken);

    [Alias("AddSlowly")]
    Task<int> AddSlowlyAsync(int amount, CancellationToken cancellationToken);

    [ReadOnly, Alias("Read")]
    Task<Tally> ReadAsync(CancellationToken cancellationToken);

    [Alias("Note")]
    Task NoteAsync(string text);

    [ReadOnly, Alias("Key")]
    Task<string> KeyAsync();

    [ReadOnly, Alias("Activation")]
    Task<Guid> ActivationAsync();

    [Alias("Leave")]
    Task LeaveAsync();
}

/// <summary>The same grain's second face.</summary>
[Alias("test.ITallyAuditGrain")]
public interface ITallyAuditGrain : IGrainWithStringKey
{
    [ReadOnly, Alias("AuditedCount")]
    Task<int> AuditedCountAsync();
}
