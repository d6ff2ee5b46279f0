namespace BmnnHierarchy.Access;

/// <summary>
/// The caller of the work under way, as the host has set it. It travels into grain calls in the engine's request context,
/// as text; whoever is not set is nobody, and nobody is refused.
/// </summary>
public interface ICallerContext
{
    /// <summary>The caller, or null when the host has set none.</summary>
    Caller? Current { get; }

    /// <summary>Makes the caller current until the returned scope is disposed.</summary>
    IDisposable Use(Caller caller);
}
