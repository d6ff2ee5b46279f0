using System.CommandLine;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Host.Commands;

/// <summary>
/// What a verb does not know itself and hands to the configuration. Only sections that somebody reads are handed on: a
/// mistyped option must not be taken for a setting of nobody's and silently do nothing.
/// </summary>
internal static class ConfigurationTokens
{
    private static readonly string[] Sections =
        [StorageOptions.Section, AccessSettings.Section, Security.TransportSettings.Section, "Cluster", "Kestrel", "Logging", "AllowedHosts"];

    /// <exception cref="CannotRunException">A token is no setting of a known section, or has no value.</exception>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        Check(parsed.UnmatchedTokens);
        return [.. parsed.UnmatchedTokens];
    }

    internal static void Check(IReadOnlyList<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!token.StartsWith("--", StringComparison.Ordinal) || !IsKnown(token[2..].Split('=')[0]))
            {
                throw new CannotRunException(new Bilingual($"Không hiểu tham số {token}. Xem --help.", $"Unknown argument {token}. See --help."));
            }

            if (!token.Contains('=', StringComparison.Ordinal) && (++at == tokens.Count || tokens[at].StartsWith("--", StringComparison.Ordinal)))
            {
                throw new CannotRunException(new Bilingual($"Tham số {token} cần một giá trị.", $"The argument {token} needs a value."));
            }
        }
    }

    private static bool IsKnown(string key) => Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
