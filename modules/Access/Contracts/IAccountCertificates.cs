using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>Which client certificates sign in with which account: an administrator says so, and it is on record.</summary>
public interface IAccountCertificates
{
    /// <summary>
    /// Maps a certificate to the account. Refused as administration is, and with
    /// <see cref="AccessRefusals.CertificateIsMalformed"/> or <see cref="AccessRefusals.CertificateIsTaken"/>. Whether it is
    /// trusted, in date and not revoked is asked at each sign-in.
    /// </summary>
    /// <param name="pem">The certificate in PEM, without its key.</param>
    Task<Result<AccountView>> MapAsync(string account, string pem, CertificateMatch match, AccountAct act, CancellationToken cancellationToken);

    /// <summary>The certificate signs in no more, and the account's sessions end.</summary>
    Task<Result<AccountView>> UnmapAsync(string account, int number, AccountAct act, CancellationToken cancellationToken);

    /// <summary>All that the account has or had: one's own, or of an account that one administers. Refused as lists of tokens are.</summary>
    Task<Result<ImmutableArray<CertificateView>>> ListAsync(string account, Caller by, CancellationToken cancellationToken);
}

/// <summary>What a presented certificate must have in common with the mapped one.</summary>
public enum CertificateMatch
{
    /// <summary>It is the same certificate, by its SHA-256 fingerprint. A renewed one is mapped anew.</summary>
    Same,

    /// <summary>Subject and issuer are the same: a renewed card goes on.</summary>
    Subject,
}

/// <param name="Number">Place among the account's certificates, from 0.</param>
/// <param name="Fingerprint">SHA-256, lower-case hexadecimal.</param>
/// <param name="Serial">The issuer's number of it, in hexadecimal.</param>
/// <param name="Unmapped">Null while it signs in.</param>
public sealed record CertificateView(
    int Number,
    CertificateMatch Match,
    string Subject,
    string Issuer,
    string Serial,
    string Fingerprint,
    DateTimeOffset ValidTo,
    string MappedBy,
    DateTimeOffset MappedAt,
    string Reason,
    GrantEnd? Unmapped);

/// <summary>Sign-in with the client certificate of the connection under way.</summary>
public interface ICertificateSignIn
{
    /// <summary>What certificates are good for here.</summary>
    CertificateUse Use { get; }

    /// <summary>The certificate that the connection carries, with why it is not good; null when there is none or they are off.</summary>
    Task<PresentedCertificate?> PresentedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Signs in with the certificate alone. Refused with the codes about certificates, with
    /// <see cref="AccessRefusals.CertificatesAreOff"/> unless <see cref="CertificateUse.Alone"/>, and with
    /// <see cref="AccessRefusals.AccountIsLocked"/>.
    /// </summary>
    Task<Result<Caller>> SignInAsync(CancellationToken cancellationToken);

    /// <summary>The second step after a right password, in place of a code. The certificate must be the account's own.</summary>
    Task<Result<Caller>> EnterAsync(CancellationToken cancellationToken);
}

/// <param name="Refusal">Why it signs nobody in; null when it does.</param>
public sealed record PresentedCertificate(string Subject, string Issuer, string Serial, string Fingerprint, DateTimeOffset ValidTo, Refusal? Refusal);
