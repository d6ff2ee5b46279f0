using System.Collections.Immutable;
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
public sealed record CallerLimit(int Token, string Name, UnitKey Unit, ImmutableArray<Permission> Permissions);
