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

    /// <summary>Certificates that encrypted older keys, until those have run out.</summary>
    public IList<string> EarlierCertificateFiles { get; init; } = [];
}

/// <summary>Protects keys at rest with a certificate when one is configured.</summary>
internal static class KeyProtection
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate cannot be read: the host does not start with keys in the clear by mistake.</exception>
    public static IDataProtectionBuilder ProtectKeysAtRest(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        var settings = configuration.GetSection(KeySettings.Section).Get<KeySettings>() ?? new KeySettings();
        if (settings.CertificateFile is not { Length: > 0 } file)
        {
            return keys;
        }

        var current = Read(file, settings);
        return keys.ProtectKeysWithCertificate(current)
            .UnprotectKeysWithAnyCertificate([current, .. settings.EarlierCertificateFiles.Select(earlier => Read(earlier, settings))]);
    }

    private static X509Certificate2 Read(string file, KeySettings settings) => X509CertificateLoader.LoadPkcs12FromFile(file, settings.CertificatePassword);
}
