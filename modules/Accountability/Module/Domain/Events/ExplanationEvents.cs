namespace BmnnHierarchy.Accountability.Domain.Events;

internal sealed record ExplanationAsked(string Id, string Question, Figure Figure, DateOnly DueOn) : IAccountabilityEvent;

internal sealed record ExplanationAnswered(string Id, string Text, DocumentReference? Document, DateOnly? PromisedOn) : IAccountabilityEvent;

internal sealed record ExplanationAccepted(string Id) : IAccountabilityEvent;

internal sealed record ExplanationReturned(string Id, DateOnly DueOn) : IAccountabilityEvent;

internal sealed record ExplanationWithdrawn(string Id) : IAccountabilityEvent;
