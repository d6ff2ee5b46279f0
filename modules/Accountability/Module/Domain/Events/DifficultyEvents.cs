using System.Collections.Immutable;

namespace BmnnHierarchy.Accountability.Domain.Events;

internal sealed record DifficultyRaised(string Id, DifficultyKind Kind, string Text, string? Duty) : IAccountabilityEvent;

/// <summary>The matter that the difficulty is part of has come into being, was escalated or answered.</summary>
internal sealed record DifficultyFollowed(string Id, string Matter, long DispatchVersion, MatterAnswer? Answer) : IAccountabilityEvent;

internal sealed record DifficultySettled(string Id) : IAccountabilityEvent;

internal sealed record DifficultyNotSettled(string Id) : IAccountabilityEvent;

/// <summary>Of the province's stream, like the next.</summary>
internal sealed record DifficultiesConsolidated(string Id, string Note, ImmutableArray<DifficultyReference> Difficulties) : IAccountabilityEvent;

internal sealed record MatterSettled(string Id, bool Escalated, string Text, DocumentReference? Document) : IAccountabilityEvent;
