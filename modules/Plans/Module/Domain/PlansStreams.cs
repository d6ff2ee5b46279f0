using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>Names of the streams of plans: <c>plans/</c> and the unit key.</summary>
internal static class PlansStreams
{
    public static string Of(UnitKey unit) => $"plans/{unit}";
}
