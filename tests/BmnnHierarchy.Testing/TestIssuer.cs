using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BmnnHierarchy.Testing;

/// <summary>An issuer of certificates for tests, made on the spot.</summary>
public sealed class TestIssuer : IDisposable
{
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly DateTimeOffset _now;

    public TestIssuer(string name, DateTimeOffset now)
    {
        _now = now;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}, O=BMNN test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Certificate = request.CreateSelfSigned(now.AddYears(-5), now.AddYears(20));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>A certificate with its key.</summary>
    /// <param name="purpose">Object identifier of the extended key usage; null: none is said.</param>
    public X509Certificate2 Issue(
        string subject, string? purpose = ClientAuthentication, DateTimeOffset? from = null, DateTimeOffset? to = null, string? host = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={subject}, O=BMNN test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        if (purpose is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], false));
        }

        if (host is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(System.Net.IPAddress.Parse(host));
            request.CertificateExtensions.Add(names.Build());
        }

        using var bare = request.Create(Certificate, from ?? _now.AddDays(-30), to ?? _now.AddYears(2), RandomNumberGenerator.GetBytes(12));
        using var whole = bare.CopyWithPrivateKey(key);

        // A key in memory only is not taken by every TLS implementation: it goes once through a file's form.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>The issuer's list of revoked certificates, in DER.</summary>
    public byte[] Revoke(DateTimeOffset nextUpdate, params ReadOnlySpan<X509Certificate2> certificates)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in certificates)
        {
            list.AddEntry(certificate);
        }

        return list.Build(Certificate, 1, nextUpdate, HashAlgorithmName.SHA256, thisUpdate: nextUpdate.AddDays(-30));
    }

    public void Dispose() => Certificate.Dispose();
}
