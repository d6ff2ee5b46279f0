using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>
/// Tokens with which programs use the API. A token acts for the account that issued it, within what the account may do at
/// that moment: it can only take away. What it is worth is shown once and kept as a digest.
/// </summary>
public interface IAccessTokens
{
    /// <summary>
    /// Issues a token of whoever acts. Refused with <see cref="AccessRefusals.PermissionIsMissing"/> without
    /// <see cref="Permission.IssueTokens"/> on the unit, with <see cref="AccessRefusals.TokenExceedsItsIssuer"/>,
    /// <see cref="AccessRefusals.PermissionIsNotForPrograms"/> or another code about tokens. The same command again is
    /// refused with <see cref="AccessRefusals.TokenIsIssuedAlready"/>: the text was in the first answer and nowhere else.
    /// </summary>
    Task<Result<IssuedToken>> IssueAsync(NewToken token, AccountAct act, CancellationToken cancellationToken);

    /// <summary>Ends a token at once: one's own, or that of an account that one administers.</summary>
    Task<Result<TokenView>> RevokeAsync(string account, int number, AccountAct act, CancellationToken cancellationToken);

    /// <summary>
    /// The account's tokens, the last first: one's own, or of an account that one administers. Refused with
    /// <see cref="AccessRefusals.AccountIsUnknown"/> when it is out of sight, as if there were none of that name, and with
    /// <see cref="AccessRefusals.PermissionIsMissing"/> when part of what it may do is on units that one does not administer.
    /// </summary>
    Task<Result<ImmutableArray<TokenView>>> ListAsync(string account, Caller by, CancellationToken cancellationToken);

    /// <summary>What a token can be for: reading, reporting, the trail. Judgment stays with people.</summary>
    ImmutableArray<Permission> ForPrograms { get; }
}

/// <param name="Name">What it is for, 1 to 60 characters.</param>
/// <param name="Unit">It counts on this unit and below.</param>
/// <param name="LastDay">Its last day, in Vietnam; at most <see cref="TokenSettings.LongestDays"/> after today.</param>
public sealed record NewToken(string Name, UnitKey Unit, ImmutableArray<Permission> Permissions, DateOnly LastDay);

/// <param name="Text">The token itself (<c>bmnn_…</c>), this once.</param>
public sealed record IssuedToken(TokenView Token, string Text);

/// <param name="Number">Place among the account's tokens, from 0.</param>
/// <param name="ExpiresAt">The first instant at which it does not count any more.</param>
/// <param name="LastUsedAt">To the minute; null when it was never used.</param>
/// <param name="LastAddress">Where it was used from last.</param>
public sealed record TokenView(
    int Number,
    string Name,
    UnitKey Unit,
    ImmutableArray<Permission> Permissions,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt,
    string Reason,
    GrantEnd? Revoked,
    DateTimeOffset? LastUsedAt,
    string? LastAddress)
{
    public bool IsGood(DateTimeOffset now) => Revoked is null && now < ExpiresAt;
}
