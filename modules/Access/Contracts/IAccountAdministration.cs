using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>
/// Administration of accounts. Every act is an event with its reason and who did it; the same command id with the same body
/// is carried out once. Refused with <see cref="AccessRefusals.PermissionIsMissing"/> unless whoever asks has
/// <see cref="Permission.ManageAccounts"/> on the units that the act concerns (the system itself has it).
/// </summary>
public interface IAccountAdministration
{
    /// <summary>Opens an account; refused with <see cref="AccessRefusals.AccountNameIsTaken"/> when there is one of that name.</summary>
    Task<Result<AccountView>> OpenAsync(NewAccount account, Caller by, CancellationToken cancellationToken);

    Task<Result<AccountView>> GiveAsync(string account, Grant grant, AccountAct act, CancellationToken cancellationToken);

    /// <summary>
    /// Lends a role for a time (KT., TUQ.). The holder may lend his own role, an administrator anybody's. It counts only while
    /// the holder has the role, and cannot be lent on.
    /// </summary>
    Task<Result<AccountView>> DelegateAsync(string account, Delegation delegation, AccountAct act, CancellationToken cancellationToken);

    /// <summary>Ends a grant today. Who lent a role may take it back himself.</summary>
    Task<Result<AccountView>> EndGrantAsync(string account, int number, AccountAct act, CancellationToken cancellationToken);

    /// <summary>Nobody can sign in with the account, and its sessions end.</summary>
    Task<Result<AccountView>> DisableAsync(string account, AccountAct act, CancellationToken cancellationToken);

    Task<Result<AccountView>> EnableAsync(string account, AccountAct act, CancellationToken cancellationToken);

    /// <summary>Sets a password that has to be changed at the next sign-in, ends all sessions and lifts a lockout.</summary>
    Task<Result<AccountView>> ResetPasswordAsync(string account, string password, AccountAct act, CancellationToken cancellationToken);

    /// <summary>For a person who has lost the second factor: a new one is enrolled at the next sign-in.</summary>
    Task<Result<AccountView>> RemoveSecondFactorAsync(string account, AccountAct act, CancellationToken cancellationToken);

    /// <summary>The accounts that concern the units that <paramref name="by"/> administers, and those without any grant, by name.</summary>
    Task<AccountPage> ListAsync(AccountFilter filter, Caller by, CancellationToken cancellationToken);

    /// <summary>One of those accounts; null for every other.</summary>
    Task<AccountView?> FindAsync(string account, Caller by, CancellationToken cancellationToken);

    /// <summary>The roles that the account has lent to others, the last first.</summary>
    Task<ImmutableArray<UnitGrant>> LentByAsync(string account, CancellationToken cancellationToken);

    /// <summary>Who holds a role on this unit or on one above it that reaches down to it.</summary>
    Task<ImmutableArray<UnitGrant>> HoldersAsync(UnitKey unit, CancellationToken cancellationToken);
}

/// <param name="CommandId">1 to 64 letters, digits and <c>-_.</c>.</param>
/// <param name="Reason">1 to 200 characters; it stays on record.</param>
public sealed record AccountAct(string CommandId, string Reason, Caller By);

/// <param name="OnBehalfOf">The account whose role is lent.</param>
/// <param name="Grant">The role, the unit and the days; the last day must be named.</param>
public sealed record Delegation(string OnBehalfOf, Capacity Capacity, Grant Grant);

/// <summary>How somebody signs for another (Decree 30/2020/NĐ-CP, article 13).</summary>
public enum Capacity
{
    /// <summary>KT.: ký thay, the deputy for the head.</summary>
    Deputising,

    /// <summary>TUQ.: thừa ủy quyền, by written authority for a limited time.</summary>
    Authorised,
}

/// <param name="Text">Part of account or display name, without diacritics; null: all.</param>
public sealed record AccountFilter(string? Text, Role? Role, AccountCondition? Condition, int Page, int PageSize);

public enum AccountCondition
{
    Open,
    Disabled,
}

public sealed record AccountPage(ImmutableArray<AccountView> Accounts, int Total);

public sealed record UnitGrant(string Account, string DisplayName, GivenGrant Given);
