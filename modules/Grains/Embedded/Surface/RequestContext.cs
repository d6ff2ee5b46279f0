using System.Collections.Immutable;
using BmnnHierarchy.Grains.Embedded;

namespace Orleans.Runtime;

/// <summary>
/// Values that travel with a call: from the caller into the grain and on into the calls that the grain makes. The grain
/// works on its own copy; what it sets does not come back.
/// </summary>
public static class RequestContext
{
    public static IEnumerable<string> Keys => Values.Keys;

    public static IEnumerable<KeyValuePair<string, object>> Entries => Values;

    private static ImmutableDictionary<string, object> Values => TurnContext.Current.Values;

    public static object? Get(string key) => Values.GetValueOrDefault(key);

    public static void Set(string key, object value) => Replace(Values.SetItem(key, value));

    public static bool Remove(string key)
    {
        var before = Values;
        var after = before.Remove(key);
        Replace(after);
        return !ReferenceEquals(before, after);
    }

    public static void Clear() => Replace(ImmutableDictionary<string, object>.Empty);

    private static void Replace(ImmutableDictionary<string, object> values) =>
        TurnContext.Current = TurnContext.Current with { Values = values };
}
