using System.Diagnostics;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Carries the caller's activity into the grain's turn; nothing else flows in by itself.</summary>
internal static class GrainTracing
{
    public const string Name = "BmnnHierarchy.Grains";

    private static readonly ActivitySource Source = new(Name);

    public static Activity? Start(GrainCall call, Activity? caller)
    {
        if (caller is not null)
        {
            Activity.Current = caller;
        }

        if (!Source.HasListeners())
        {
            return null;
        }

        return Source.StartActivity(call.Method.DisplayName, ActivityKind.Internal, caller?.Context ?? default)
            ?.SetTag("grain.id", call.Target.ToString());
    }
}
