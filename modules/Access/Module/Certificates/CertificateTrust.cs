using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.Certificates;

/// <summary>
/// Whether a client certificate is one of a trusted issuer, in date, issued for signing people in, and not revoked. Only the
/// configured issuers are trusted, whatever the machine trusts, and nothing is fetched. The files are read at each sign-in,
/// so that a new list counts at once.
/// </summary>
internal sealed class CertificateTrust(IOptions<AccessSettings> settings, TimeProvider time)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private CertificateSettings Settings => settings.Value.Certificates;

    /// <summary>Why it signs nobody in; null when it is good.</summary>
    public Refusal? Refuse(X509Certificate2 certificate)
    {
        if (!IsForClients(certificate))
        {
            return Refusal.Of(AccessRefusals.CertificateHasAnotherPurpose);
        }

        using var issuers = new Issuers(Settings.Issuers);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(issuers.Roots);
        chain.ChainPolicy.ExtraStore.AddRange(issuers.Between);
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = time.GetUtcNow().LocalDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ClientAuthentication));
        if (!chain.Build(certificate))
        {
            var faults = chain.ChainStatus.Select(status => status.Status).ToList();
            return Refusal.Of(faults switch
            {
                _ when faults.TrueForAll(fault => fault is X509ChainStatusFlags.NotTimeValid) => AccessRefusals.CertificateIsOutOfDate,
                _ when faults.TrueForAll(fault => fault is X509ChainStatusFlags.NotValidForUsage) => AccessRefusals.CertificateHasAnotherPurpose,
                _ => AccessRefusals.CertificateIsNotTrusted,
            });
        }

        return IsRefusedByName(certificate) ? Refusal.Of(AccessRefusals.CertificateIsRevoked) : RefuseByLists(chain);
    }

    /// <summary>A certificate without the extension would be good for anything: here it must say what for.</summary>
    private static bool IsForClients(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Any(usage => usage.EnhancedKeyUsages.Cast<Oid>().Any(one => one.Value == ClientAuthentication));

    private bool IsRefusedByName(X509Certificate2 certificate)
    {
        var fingerprint = ClientCertificate.FingerprintOf(certificate);
        var serial = RevocationList.SerialOf(certificate);
        return Settings.Refused.Select(Bare).Any(text =>
            text.Equals(fingerprint, StringComparison.OrdinalIgnoreCase)
            || (BigInteger.TryParse("0" + text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var named) && named == serial));
    }

    /// <summary>Each certificate below the root against the list of the one above it.</summary>
    private Refusal? RefuseByLists(X509Chain chain)
    {
        var lists = Settings.RevocationLists.Select(file => RevocationList.Read(File.ReadAllBytes(file))).ToList();
        var now = time.GetUtcNow();
        for (var at = 0; at < chain.ChainElements.Count - 1; at++)
        {
            var (certificate, issuer) = (chain.ChainElements[at].Certificate, chain.ChainElements[at + 1].Certificate);
            var own = lists.Where(list => list.Issuer.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData) && list.IsSignedBy(issuer)).ToList();
            if (own.Exists(list => list.Names(certificate)))
            {
                return Refusal.Of(AccessRefusals.CertificateIsRevoked);
            }

            if (!Settings.AcceptWithoutRevocationList && !own.Exists(list => list.NextUpdate is not { } next || now < next))
            {
                return Refusal.Of(AccessRefusals.CertificateRevocationIsUnknown);
            }
        }

        return null;
    }

    private static string Bare(string text) => new([.. text.Where(char.IsAsciiHexDigit)]);

    /// <summary>The configured issuers for the time of one check.</summary>
    private sealed class Issuers : IDisposable
    {
        private readonly X509Certificate2Collection _all = [];

        public Issuers(IEnumerable<string> files)
        {
            foreach (var file in files)
            {
                _all.ImportFromPemFile(file);
            }

            Roots = [.. _all.Where(IsRoot)];
            Between = [.. _all.Where(one => !IsRoot(one))];
        }

        public X509Certificate2Collection Roots { get; }

        public X509Certificate2Collection Between { get; }

        public void Dispose()
        {
            foreach (var certificate in _all)
            {
                certificate.Dispose();
            }
        }

        private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
    }
}
