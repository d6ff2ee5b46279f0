using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>The accounts of this installation.</summary>
public interface IAccounts
{
    /// <summary>
    /// Opens an account with its grants. Asking again with the same name leaves the account as it is and answers with it,
    /// whatever else the request says. Refused with the codes of <see cref="AccessRefusals"/>.
    /// </summary>
    Task<Result<AccountView>> CreateAsync(NewAccount account, string grantor, CancellationToken cancellationToken);

    /// <summary>The account with all its grants, past and future ones too; null when there is none of that name.</summary>
    Task<AccountView?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The account as a caller, for the request under way. What it says may be up to ten seconds old.</summary>
    ValueTask<Caller?> CallerAsync(string name, CancellationToken cancellationToken);

    /// <summary>How a person is called, for texts that name who did something; the account name when it is unknown.</summary>
    ValueTask<string> DisplayNameAsync(string name, CancellationToken cancellationToken);
}

/// <param name="Name">2 to 40 lower-case letters, digits and dots, beginning and ending with a letter or digit.</param>
/// <param name="DisplayName">How the person is addressed, 1 to 100 characters.</param>
/// <param name="Password">The first password.</param>
/// <param name="Grants">What the account may do, where and when.</param>
/// <param name="Reason">Why the grants are given, 1 to 200 characters; it stays on record.</param>
public sealed record NewAccount(string Name, string DisplayName, string Password, ImmutableArray<Grant> Grants, string Reason);

public sealed record AccountView(string Name, string DisplayName, ImmutableArray<GivenGrant> Grants)
{
    /// <summary>The caller that this account is, with every grant; the policy looks at which are in force.</summary>
    public Caller ToCaller() => new(Name, DisplayName, [.. Grants.Select(given => given.Grant)]);
}

/// <summary>A grant with who gave it, when and why.</summary>
public sealed record GivenGrant(Grant Grant, string Grantor, DateTimeOffset GivenAt, string Reason);
