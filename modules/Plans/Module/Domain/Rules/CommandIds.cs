using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>A caller's command id: 8 to 64 letters, digits, hyphens and underscores. The system's own ids carry a colon.</summary>
internal static class CommandIds
{
    public static Refusal? Check(string? commandId) =>
        commandId is { Length: >= 8 and <= 64 } && commandId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? null
            : Refusal.Of(DraftRefusals.CommandIdMalformed, "commandId");
}
