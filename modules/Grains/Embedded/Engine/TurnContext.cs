using System.Collections.Immutable;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>What flows along with the code of a turn: the turn itself and the request's values.</summary>
internal sealed record TurnContext(Turn? Turn, ImmutableDictionary<string, object> Values)
{
    /// <summary>Where no call has brought anything along.</summary>
    public static readonly TurnContext Outside = new(null, ImmutableDictionary<string, object>.Empty);

    private static readonly AsyncLocal<TurnContext?> Flowing = new();

    public static TurnContext Current
    {
        get => Flowing.Value ?? Outside;
        set => Flowing.Value = value;
    }
}
