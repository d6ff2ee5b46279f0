using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>Who a call is made for: a signed-in person with the grants in force, or the system itself.</summary>
public sealed record Caller(string Account, string DisplayName, ImmutableArray<Grant> Grants)
{
    public const string SystemAccount = "system";

    /// <summary>The system's own identity. Only the host can put it on a call.</summary>
    public static Caller System { get; } = new(SystemAccount, "Hệ thống", []);

    public bool IsSystem => Account == SystemAccount;

    /// <summary>
    /// Whether a password is to be changed, or a second factor enrolled, before anything else: no grain is open until then,
    /// whichever way the call comes.
    /// </summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Null for a person; for a program what its token leaves of the account's rights.</summary>
    public CallerLimit? Limit { get; init; }
}

/// <summary>What a token leaves of its account's rights: these permissions, on this unit and below it. It never adds any.</summary>
/// <param name="Token">The token's number among the account's.</param>
/// <param name="Name">What the token was called when it was issued.</param>
public sealed record CallerLimit(int Token, string Name, UnitKey Unit, ImmutableArray<Permission> Permissions)
{
    private const string Mark = "token";
    private const char Separator = ':';

    /// <summary>
    /// The id under which a program's command is recorded: it says with which token. A person's own command ids have no colon,
    /// so nobody makes his command look like a program's.
    /// </summary>
    public string IdOf(string commandId) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Token}{Separator}{commandId}");

    /// <summary>The token that a recorded command id names; null for a person's and the system's own.</summary>
    public static int? TokenOf(string commandId) =>
        commandId.StartsWith(Mark, StringComparison.Ordinal)
        && commandId.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end
        && int.TryParse(commandId.AsSpan(Mark.Length, end - Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var token)
            ? token
            : null;
}
