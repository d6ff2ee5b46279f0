using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BmnnHierarchy.Access.Domain;

namespace BmnnHierarchy.Access.Certificates;

/// <summary>What of a certificate is kept and compared.</summary>
internal static class ClientCertificate
{
    private const int LongestPem = 20_000;

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string FingerprintOf(X509Certificate2 certificate) => Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256));

    public static PresentedCertificate Of(X509Certificate2 certificate) => new(
        certificate.Subject,
        certificate.Issuer,
        certificate.SerialNumber,
        FingerprintOf(certificate),
        new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero),
        Refusal: null);

    /// <summary>The event of mapping it; null when the text is no certificate.</summary>
    public static AccountEvent.CertificateMapped? Read(string? pem, CertificateMatch match, string reason)
    {
        if (pem is not { Length: > 0 and <= LongestPem } || !Enum.IsDefined(match))
        {
            return null;
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            var seen = Of(certificate);
            return new(match, seen.Subject, seen.Issuer, seen.Serial, seen.Fingerprint, seen.ValidTo, reason);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
