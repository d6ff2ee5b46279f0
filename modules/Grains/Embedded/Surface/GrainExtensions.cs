using BmnnHierarchy.Grains.Embedded;
using Orleans.Runtime;

namespace Orleans;

public static class GrainExtensions
{
    /// <summary>The identity of a grain or of a reference.</summary>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        Grain instance => instance.RequireActivation().GrainId,
        GrainReference reference => reference.Target,
        _ => throw new ArgumentException($"{grain?.GetType().Name ?? "null"} is neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>The key that the grain was asked for with.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();
}
