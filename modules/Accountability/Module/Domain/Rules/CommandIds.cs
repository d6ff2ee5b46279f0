using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Rules;

/// <summary>
/// A caller's command id: 8 to 64 letters, digits, hyphens and underscores. The system's own ids carry a colon, so nobody
/// can take one of them beforehand.
/// </summary>
internal static class CommandIds
{
    public static Refusal? Check(string? commandId) =>
        commandId is { Length: >= 8 and <= 64 } && commandId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? null
            : Refusal.Of(AccountabilityRefusals.CommandIdMalformed, "commandId");

    /// <summary>The id under which time passes to a deadline: the same for every host that tries.</summary>
    public static string OfPassing(DateTimeOffset deadline) => string.Create(CultureInfo.InvariantCulture, $"time:{deadline.UtcTicks}");

    /// <summary>The id under which a sender's news arrives: the same for every delivery.</summary>
    public static string OfDispatch(string record, long version) => string.Create(CultureInfo.InvariantCulture, $"dispatch:{record}:{version}");
}
