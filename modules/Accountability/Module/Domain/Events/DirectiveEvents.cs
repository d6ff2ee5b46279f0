using System.Collections.Immutable;

namespace BmnnHierarchy.Accountability.Domain.Events;

// The first three are of the sender's stream, the others of a receiver's.

internal sealed record DirectiveSent(string Id, string Text, string? DocumentNumber, DateTimeOffset DueAt, ImmutableArray<string> Units) : IAccountabilityEvent;

internal sealed record DirectiveExtended(string Id, DateTimeOffset DueAt) : IAccountabilityEvent;

internal sealed record DirectiveClosed(string Id) : IAccountabilityEvent;

internal sealed record DirectiveReceived(string Id, DirectiveDispatch Dispatch) : IAccountabilityEvent;

/// <summary>The sender has extended or closed it.</summary>
internal sealed record DirectiveChanged(string Id, long DispatchVersion, DateTimeOffset DueAt, bool IsClosed) : IAccountabilityEvent;

internal sealed record DirectiveRead(string Id) : IAccountabilityEvent;

internal sealed record DirectiveAnswered(string Id, DirectiveOutcome Outcome, string Text, DocumentReference? Document) : IAccountabilityEvent;
