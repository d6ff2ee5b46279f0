using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace BmnnHierarchy.Host.Security;

/// <summary>Section <c>Keys</c>: how the keys of cookies and of second factors lie on disk. The framework renews them every 90 days.</summary>
internal sealed class KeySettings
{
    public const string Section = "Keys";

    /// <summary>A PKCS#12 file whose certificate encrypts new keys. Not set: they lie in the clear in a folder of the process alone.</summary>
    public string? CertificateFile { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>PKCS#12 files whose certificates encrypted older keys, until those have run out; they open with <see cref="CertificatePassword"/>.</summary>
    public IList<string> EarlierCertificateFiles { get; init; } = [];

    /// <summary>The same, each file with a password of its own.</summary>
    public IList<EarlierCertificate> Earlier { get; init; } = [];
}

/// <summary>A certificate that encrypted older keys.</summary>
internal sealed class EarlierCertificate
{
    public string CertificateFile { get; set; } = string.Empty;

    public string? CertificatePassword { get; set; }
}

/// <summary>Protects keys at rest with a certificate when one is configured.</summary>
internal static class KeyProtection
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate cannot be read: the host does not start with keys in the clear by mistake.</exception>
    public static IDataProtectionBuilder ProtectKeysAtRest(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        var settings = configuration.GetSection(KeySettings.Section).Get<KeySettings>() ?? new KeySettings();
        List<X509Certificate2> readable =
        [
            .. settings.EarlierCertificateFiles.Select(file => Read(file, settings.CertificatePassword)),
            .. settings.Earlier.Select(earlier => Read(earlier.CertificateFile, earlier.CertificatePassword)),
        ];
        if (settings.CertificateFile is { Length: > 0 } current)
        {
            readable.Insert(0, Read(current, settings.CertificatePassword));
            keys.ProtectKeysWithCertificate(readable[0]);
        }

        return readable.Count == 0 ? keys : keys.UnprotectKeysWithAnyCertificate([.. readable]);
    }

    private static X509Certificate2 Read(string file, string? password) => X509CertificateLoader.LoadPkcs12FromFile(file, password);
}
