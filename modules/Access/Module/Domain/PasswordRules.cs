using System.Collections.Frozen;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// What a password must be here: long enough, not among those that are tried first, not made of the account's name. No rules
/// of composition: they only make people write it down (NIST SP 800-63B, section 3.1.1.2).
/// </summary>
/// <param name="refused">Words that no password may contain here.</param>
/// <param name="known">A file of this installation with more passwords that are known.</param>
internal sealed class PasswordRules(int shortest, IEnumerable<string>? refused = null, string? known = null)
{
    private const int Longest = 128;
    private static readonly FrozenSet<string> Common = KnownPasswords.Embedded("common-passwords.txt");
    private readonly IReadOnlyList<string> _refused = [.. (refused ?? []).Select(Bare).Where(word => word.Length > 0)];

    public static PasswordRules Of(PasswordSettings settings) => new(settings.ShortestLength, settings.Refused, settings.KnownFile);

    public Refusal? Refuse(string? password, string account, string field = "password")
    {
        if (password is null || password.Length < shortest)
        {
            return Refusal.Of(AccessRefusals.PasswordIsTooShort, field, $"{shortest}");
        }

        if (password.Length > Longest)
        {
            return Refusal.Of(AccessRefusals.PasswordIsTooLong, field, $"{Longest}");
        }

        var folded = Bare(password);
        if (Bare(account) is { Length: >= 4 } name && folded.Contains(name, StringComparison.Ordinal))
        {
            return Refusal.Of(AccessRefusals.PasswordContainsTheAccountName, field);
        }

        if (_refused.FirstOrDefault(word => folded.Contains(word, StringComparison.Ordinal)) is { } own)
        {
            return Refusal.Of(AccessRefusals.PasswordContainsARefusedWord, field, own);
        }

        return IsCommon(folded) ? Refusal.Of(AccessRefusals.PasswordIsCommon, field)
            : KnownPasswords.Contains(folded, known) ? Refusal.Of(AccessRefusals.PasswordIsKnown, field)
            : null;
    }

    /// <summary>Common itself, with digits hung on either end, digits alone, or one common word said again and again.</summary>
    private static bool IsCommon(string folded)
    {
        var core = folded.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return core.Length == 0 || Common.Contains(folded) || Common.Contains(core) || IsRepetition(folded) || IsRun(folded);
    }

    private static bool IsRepetition(string text)
    {
        for (var length = 1; length <= Math.Min(8, text.Length / 2); length++)
        {
            if (text.Length % length == 0 && text.Select((c, at) => c == text[at % length]).All(same => same) && (length <= 3 || Common.Contains(text[..length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1234567890, abcdefgh.</summary>
    private static bool IsRun(string text) =>
        text.Length >= 4 && (text.Zip(text.Skip(1)).All(pair => pair.Second - pair.First == 1) || text.Zip(text.Skip(1)).All(pair => pair.First - pair.Second == 1));

    /// <summary>As lists of passwords are compared: letters and digits only, without marks and case.</summary>
    internal static string Bare(string text) => VietnameseText.Fold(text).Replace(" ", string.Empty, StringComparison.Ordinal);
}
