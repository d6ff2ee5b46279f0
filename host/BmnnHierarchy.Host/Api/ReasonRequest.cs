namespace BmnnHierarchy.Host.Api;

/// <summary>The body of a command that needs no more than its reason.</summary>
internal sealed record ReasonRequest(string Reason);
