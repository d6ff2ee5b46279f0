using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>The certificate that encrypts keys at rest is renewed: what was protected before stays readable, and new keys need the new one.</summary>
public sealed class KeyRotationTests : IDisposable
{
    private const string Secret = "hạt giống của mã xác thực";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-keys-").FullName;

    public void Dispose() => TestFolder.Delete(_folder);

    [Fact]
    public void What_was_protected_under_the_earlier_certificate_is_read_under_the_new_one()
    {
        var (first, second) = (Certificate("cu", "mot"), Certificate("moi", "hai"));
        var before = Protect(Host(("CertificateFile", first), ("CertificatePassword", "mot")));
        KeyFiles().ShouldHaveSingleItem().ShouldNotContain("<masterKey");

        using var after = Host(("CertificateFile", second), ("CertificatePassword", "hai"), ("Earlier:0:CertificateFile", first), ("Earlier:0:CertificatePassword", "mot"));

        Protector(after).Unprotect(before).ShouldBe(Secret);
    }

    [Fact]
    public void Earlier_files_with_the_password_of_the_new_one_are_read_too()
    {
        var (first, second) = (Certificate("cu", "chung"), Certificate("moi", "chung"));
        var before = Protect(Host(("CertificateFile", first), ("CertificatePassword", "chung")));

        using var after = Host(("CertificateFile", second), ("CertificatePassword", "chung"), ("EarlierCertificateFiles:0", first));

        Protector(after).Unprotect(before).ShouldBe(Secret);
    }

    [Fact]
    public void A_key_made_after_the_change_is_encrypted_by_the_new_certificate_alone()
    {
        var (first, second) = (Certificate("cu", "mot"), Certificate("moi", "hai"));
        var before = Protect(Host(("CertificateFile", first), ("CertificatePassword", "mot")));
        string newer;
        using (var after = Host(("CertificateFile", second), ("CertificatePassword", "hai"), ("Earlier:0:CertificateFile", first), ("Earlier:0:CertificatePassword", "mot")))
        {
            var keys = after.GetRequiredService<IKeyManager>();
            keys.RevokeKey(keys.GetAllKeys().Single().KeyId, "Thay chứng thư");
            keys.CreateNewKey(Now.AddMinutes(-1), Now.AddDays(90));
            newer = Protector(after).Protect(Secret);
        }

        using var later = Host(("CertificateFile", second), ("CertificatePassword", "hai"));
        Protector(later).Unprotect(newer).ShouldBe(Secret);
        Should.Throw<CryptographicException>(() => Protector(later).Unprotect(before));
        using var stale = Host(("CertificateFile", first), ("CertificatePassword", "mot"));
        Should.Throw<CryptographicException>(() => Protector(stale).Unprotect(newer));
    }

    [Fact]
    public void Keys_that_a_certificate_encrypted_are_read_after_encryption_was_given_up()
    {
        var first = Certificate("cu", "mot");
        var before = Protect(Host(("CertificateFile", first), ("CertificatePassword", "mot")));

        using var after = Host(("Earlier:0:CertificateFile", first), ("Earlier:0:CertificatePassword", "mot"));

        Protector(after).Unprotect(before).ShouldBe(Secret);
    }

    [Fact]
    public void An_earlier_certificate_that_cannot_be_read_stops_the_start()
    {
        var (first, second) = (Certificate("cu", "mot"), Certificate("moi", "hai"));

        Should.Throw<CryptographicException>(() => Host(
            ("CertificateFile", second), ("CertificatePassword", "hai"), ("Earlier:0:CertificateFile", first), ("Earlier:0:CertificatePassword", "sai")));
    }

    private static IDataProtector Protector(IServiceProvider host) => host.GetRequiredService<IDataProtectionProvider>().CreateProtector("thu");

    private static string Protect(ServiceProvider host)
    {
        using (host)
        {
            return Protector(host).Protect(Secret);
        }
    }

    private IEnumerable<string> KeyFiles() => Directory.EnumerateFiles(Path.Combine(_folder, "keys"), "key-*.xml").Select(File.ReadAllText);

    /// <summary>Data protection as the host sets it up, in one process after the other.</summary>
    private ServiceProvider Host(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => new KeyValuePair<string, string?>($"{KeySettings.Section}:{setting.Key}", setting.Value))).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("BmnnHierarchy").ProtectKeysAtRest(configuration);
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyFolder(_folder, NullLoggerFactory.Instance));
        return services.BuildServiceProvider();
    }

    private string Certificate(string name, string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Now.AddDays(-1), Now.AddYears(1));
        var file = Path.Combine(_folder, $"{name}.p12");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        return file;
    }
}
