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

    /// <summary>What the account has to do before it may do anything else, or null. May be up to ten seconds old.</summary>
    ValueTask<UnfinishedBusiness?> UnfinishedAsync(string name, CancellationToken cancellationToken);

    /// <summary>How a person is called, for texts that name who did something; the account name when it is unknown.</summary>
    ValueTask<string> DisplayNameAsync(string name, CancellationToken cancellationToken);
}

/// <param name="Name">2 to 40 lower-case letters, digits and dots, beginning and ending with a letter or digit.</param>
/// <param name="DisplayName">How the person is addressed, 1 to 100 characters.</param>
/// <param name="Password">The first password.</param>
/// <param name="Grants">What the account may do, where and when.</param>
/// <param name="Reason">Why the grants are given, 1 to 200 characters; it stays on record.</param>
/// <param name="MustChangePassword">Whether somebody else knows the first password, so that the first sign-in has to change it.</param>
public sealed record NewAccount(
    string Name, string DisplayName, string Password, ImmutableArray<Grant> Grants, string Reason, bool MustChangePassword = false);

/// <param name="IsDisabled">Nobody can sign in with it.</param>
/// <param name="MustChangePassword">The next sign-in has to change the password.</param>
/// <param name="HasSecondFactor">An authenticator is enrolled.</param>
/// <param name="Certificates">How many client certificates sign in with it.</param>
/// <param name="LockedUntil">After too many wrong passwords; null when it is not locked, or was long ago.</param>
public sealed record AccountView(
    string Name,
    string DisplayName,
    ImmutableArray<GivenGrant> Grants,
    bool IsDisabled = false,
    bool MustChangePassword = false,
    bool HasSecondFactor = false,
    DateTimeOffset? LockedUntil = null,
    int Certificates = 0)
{
    /// <summary>The caller that this account is, with every grant that counts; the policy looks at which are in force.</summary>
    public Caller ToCaller() => new(Name, DisplayName, [.. Grants.Select(given => given.Effective).OfType<Grant>()]);
}

/// <summary>A grant with who gave it, when and why.</summary>
/// <param name="Number">Place among the account's grants, from 0.</param>
/// <param name="Lent">For whom it is exercised, when the role is lent.</param>
/// <param name="Ended">When it was ended before its time; its period then ends that day.</param>
/// <param name="Effective">The grant as it counts: for a lent role the days on which the lender holds it too, or null when there are none.</param>
public sealed record GivenGrant(
    int Number, Grant Grant, string Grantor, DateTimeOffset GivenAt, string Reason, Lent? Lent, GrantEnd? Ended, Grant? Effective);

public sealed record Lent(string OnBehalfOf, Capacity Capacity);

public sealed record GrantEnd(DateTimeOffset At, string By, string Reason);

/// <summary>What an account has to do before it can work.</summary>
public enum UnfinishedBusiness
{
    PasswordMustBeChanged,
    SecondFactorMustBeEnrolled,
}
