using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>Signs people in and out of the HTTP request under way.</summary>
public interface ISignIn
{
    /// <summary>
    /// Checks name and password and, when they hold, puts the sign-in cookie on the response: a new session, whatever cookie
    /// came with the request. Refused with <see cref="AccessRefusals.NameOrPasswordIsWrong"/> (the same for an unknown name
    /// and a disabled account, in the same time), <see cref="AccessRefusals.AccountIsLocked"/>, or
    /// <see cref="AccessRefusals.SecondFactorIsNeeded"/>: the password was right, and <see cref="EnterCodeAsync"/> is next.
    /// </summary>
    Task<Result<Caller>> SignInAsync(string account, string password, CancellationToken cancellationToken);

    /// <summary>
    /// The second step: six digits of the authenticator, or a recovery code, within minutes of the password. Each code counts
    /// once. Refused with <see cref="AccessRefusals.SignInHasExpired"/>, <see cref="AccessRefusals.CodeIsWrong"/> or
    /// <see cref="AccessRefusals.AccountIsLocked"/>: wrong codes count as wrong passwords do.
    /// </summary>
    Task<Result<Caller>> EnterCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>Takes the cookie back and ends the session, so that a copy of the cookie is worth nothing. Harmless when nobody is signed in.</summary>
    Task SignOutAsync();

    /// <summary>
    /// Changes the password of whoever is signed in. All sessions end; the one under way goes on under a new id. Refused
    /// with the codes about passwords of <see cref="AccessRefusals"/>; a wrong current password counts as at sign-in.
    /// </summary>
    Task<Refusal?> ChangePasswordAsync(string current, string next, string repeated, CancellationToken cancellationToken);

    /// <summary>Ends all sessions of whoever is signed in, this one too.</summary>
    Task SignOutEverywhereAsync(CancellationToken cancellationToken);
}

/// <summary>The second factor of whoever is signed in: an authenticator that makes a code each half minute (RFC 6238).</summary>
public interface ISecondFactor
{
    Task<SecondFactorState> StateAsync(CancellationToken cancellationToken);

    /// <summary>The key to enrol; the same until a code of it is confirmed, and never shown after. Refused when one is enrolled.</summary>
    Task<Result<Enrolment>> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Enrols the authenticator that made the code. Answers with the recovery codes, which are shown this once.</summary>
    Task<Result<ImmutableArray<string>>> ConfirmAsync(string code, CancellationToken cancellationToken);

    /// <summary>New recovery codes in place of all old ones, against a code of the authenticator.</summary>
    Task<Result<ImmutableArray<string>>> RenewRecoveryCodesAsync(string code, CancellationToken cancellationToken);

    /// <summary>Gives the second factor up, against a code. Refused with <see cref="AccessRefusals.SecondFactorIsRequired"/> when a role needs it.</summary>
    Task<Refusal?> GiveUpAsync(string code, CancellationToken cancellationToken);
}

/// <param name="RecoveryCodesLeft">How many of the recovery codes have not been used.</param>
public sealed record SecondFactorState(bool IsEnrolled, bool IsRequired, int RecoveryCodesLeft);

/// <param name="Key">Base32, for typing.</param>
/// <param name="Uri">The same with account and issuer, for a picture (<c>otpauth:</c>).</param>
public sealed record Enrolment(string Key, string Uri);
