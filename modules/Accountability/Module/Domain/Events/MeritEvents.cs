namespace BmnnHierarchy.Accountability.Domain.Events;

internal sealed record MeritRecorded(string Id, Merit Merit) : IAccountabilityEvent;

internal sealed record MeritCorrected(string Id, Merit Merit) : IAccountabilityEvent;
