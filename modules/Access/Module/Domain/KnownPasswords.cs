using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// Passwords that others have had and that were made public: whoever guesses has them too. The product brings those that are
/// met most often; an installation can add a file of its own, because a closed network reaches no service that would know.
/// </summary>
internal static class KnownPasswords
{
    /// <summary>A file larger than this is refused at the start: all of it is held in memory.</summary>
    public const long LargestFile = 64 * 1024 * 1024;

    private static readonly FrozenSet<string> Shipped = Embedded("known-passwords.txt");
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Files = new(StringComparer.Ordinal);

    /// <param name="bare">Letters and digits of the password, without marks and case.</param>
    /// <param name="file">The installation's own list, one password a line; read once, at the first question.</param>
    public static bool Contains(string bare, string? file) =>
        Shipped.Contains(bare) || (file is { Length: > 0 } && Files.GetOrAdd(file, Read).Contains(bare));

    public static FrozenSet<string> Embedded(string name)
    {
        using var stream = typeof(KnownPasswords).Assembly.GetManifestResourceStream($"Reference/{name}")
            ?? throw new InvalidOperationException($"The list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Read(string file) =>
        File.ReadLines(file).Select(PasswordRules.Bare).Where(line => line.Length > 0).ToFrozenSet(StringComparer.Ordinal);
}
