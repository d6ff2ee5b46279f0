using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.Certificates;

/// <summary>Sign-in with the certificate of the connection, through ASP.NET Core Identity, so that sessions and lockouts are the same.</summary>
internal sealed class CertificateSignIn(
    SignInManager<Account> signIn, CertificateTrust trust, CertificateReads reads, Accounts accounts, SignInTrail trail,
    IOptions<AccessSettings> settings, TimeProvider time) : ICertificateSignIn
{
    public CertificateUse Use => settings.Value.Certificates.Use;

    private UserManager<Account> Users => signIn.UserManager;

    public async Task<PresentedCertificate?> PresentedAsync(CancellationToken cancellationToken) =>
        await CertificateAsync(cancellationToken) is { } certificate
            ? ClientCertificate.Of(certificate) with { Refusal = trust.Refuse(certificate) }
            : null;

    public async Task<Result<Caller>> SignInAsync(CancellationToken cancellationToken)
    {
        if (Use is not CertificateUse.Alone)
        {
            return Refusal.Of(AccessRefusals.CertificatesAreOff);
        }

        var owner = await OwnerAsync(cancellationToken);
        var outcome = owner.IsRefused ? owner.Refusal : await EnterAsAsync(owner.Value, "cert");
        await trail.RecordAsync(owner.IsRefused ? string.Empty : owner.Value.Name, outcome, signIn.Context);
        return outcome;
    }

    public async Task<Result<Caller>> EnterAsync(CancellationToken cancellationToken)
    {
        if (Use is CertificateUse.Off)
        {
            return Refusal.Of(AccessRefusals.CertificatesAreOff);
        }

        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return Refusal.Of(AccessRefusals.SignInHasExpired);
        }

        var owner = await OwnerAsync(cancellationToken);
        var outcome = owner switch
        {
            { IsRefused: true } => owner.Refusal,
            _ when owner.Value.Name != user.Name => Refusal.Of(AccessRefusals.CertificateIsNotMapped),
            _ => await EnterAsAsync(owner.Value, "mfa"),
        };
        await trail.RecordAsync(user.Name, outcome, signIn.Context);
        return outcome;
    }

    /// <summary>The account that the certificate signs in with, when the certificate is good and exactly one has it.</summary>
    private async Task<Result<Account>> OwnerAsync(CancellationToken cancellationToken)
    {
        if (await CertificateAsync(cancellationToken) is not { } certificate)
        {
            return Refusal.Of(AccessRefusals.CertificateIsMissing);
        }

        if (trust.Refuse(certificate) is { } refused)
        {
            return refused;
        }

        var seen = ClientCertificate.Of(certificate);
        return await reads.OwnersAsync(seen.Fingerprint, seen.Subject, seen.Issuer, cancellationToken) is [var only] && await Users.FindByNameAsync(only) is { } user
            ? user
            : Refusal.Of(AccessRefusals.CertificateIsNotMapped);
    }

    private async Task<Result<Caller>> EnterAsAsync(Account user, string how)
    {
        if (await Users.IsLockedOutAsync(user))
        {
            var left = (user.LockedUntil ?? time.GetUtcNow()) - time.GetUtcNow();
            return Refusal.Of(
                AccessRefusals.AccountIsLocked, null, Math.Clamp((int)Math.Ceiling(left.TotalMinutes), 1, 24 * 60).ToString(CultureInfo.InvariantCulture));
        }

        // A disabled account is nobody: the same answer as for a certificate that nobody has.
        if (await accounts.CallerAsync(user.Name, CancellationToken.None) is not { } caller)
        {
            return Refusal.Of(AccessRefusals.CertificateIsNotMapped);
        }

        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", how)]);
        return caller;
    }

    private async Task<X509Certificate2?> CertificateAsync(CancellationToken cancellationToken) =>
        Use is CertificateUse.Off ? null : await signIn.Context.Connection.GetClientCertificateAsync(cancellationToken);
}
