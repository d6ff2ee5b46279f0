using Orleans;

namespace BmnnHierarchy.Access;

/// <summary>
/// A grain call that the policy does not allow. A call filter cannot answer with a refusal, so this is an exception; it can
/// travel between hosts. It says nothing about the target that the caller has not said himself.
/// </summary>
[GenerateSerializer, Alias("bmnn.AccessDeniedException")]
public sealed class AccessDeniedException : Exception
{
    public AccessDeniedException()
        : this("Access denied.")
    {
    }

    public AccessDeniedException(string message)
        : base(message)
    {
    }

    public AccessDeniedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AccessDeniedException(string? account, string method, string key)
        : base($"{account ?? "Nobody"} may not call {method} of {key}.")
    {
    }
}
