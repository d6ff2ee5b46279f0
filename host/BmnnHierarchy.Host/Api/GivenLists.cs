using System.Collections.Immutable;

namespace BmnnHierarchy.Host.Api;

/// <summary>Lists as a request gives them.</summary>
internal static class GivenLists
{
    /// <summary>A list that the request leaves out has nothing in it: whether that is enough, the rules say.</summary>
    public static ImmutableArray<T> OrNone<T>(this ImmutableArray<T> given) => given.IsDefault ? [] : given;
}
