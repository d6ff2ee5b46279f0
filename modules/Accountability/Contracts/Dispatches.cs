using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Accountability;

// What the sender's stream sends to one unit's, through the outbox: always the whole present state, so that it may come
// twice, late or not at all before a newer one.

/// <param name="Version">Sequence of the sender's event; an older one than what the unit has is ignored.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DirectiveDispatch")]
public sealed record DirectiveDispatch(
    [property: Id(0)] string Directive,
    [property: Id(1)] string From,
    [property: Id(2)] long Version,
    [property: Id(3)] string Text,
    [property: Id(4)] string? DocumentNumber,
    [property: Id(5)] string Sender,
    [property: Id(6)] DateTimeOffset SentAt,
    [property: Id(7)] DateTimeOffset DueAt,
    [property: Id(8)] bool IsClosed);

/// <param name="Difficulties">Ids of the unit's own difficulties in the matter.</param>
/// <param name="Answer">Null while the matter is open.</param>
[GenerateSerializer, Immutable, Alias("bmnn.MatterDispatch")]
public sealed record MatterDispatch(
    [property: Id(0)] string Matter,
    [property: Id(1)] long Version,
    [property: Id(2)] ImmutableArray<string> Difficulties,
    [property: Id(3)] MatterAnswer? Answer);
