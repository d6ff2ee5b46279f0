using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>
/// A caller's command id: 8 to 64 letters, digits, hyphens and underscores. The system's own ids carry a colon, so nobody
/// can take one of them beforehand.
/// </summary>
internal static class CommandIds
{
    public static Refusal? Check(string? commandId) =>
        commandId is { Length: >= 8 and <= 64 } && commandId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? null
            : Refusal.Of(SteeringRefusals.CommandIdMalformed, "commandId");

    /// <summary>The id under which a unit's time passes to a day: the same for every host that tries.</summary>
    public static string OfPassing(DateOnly day) => $"days:{day:yyyy-MM-dd}";

    /// <summary>The id under which deadlines in hours pass: the latest of them names it.</summary>
    public static string OfPassing(DateTimeOffset hour) => $"hours:{hour.UtcDateTime:yyyy-MM-ddTHH:mm:ss}";
}
