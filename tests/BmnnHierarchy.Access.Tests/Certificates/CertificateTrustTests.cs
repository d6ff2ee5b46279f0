using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BmnnHierarchy.Access.Certificates;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.Tests.Certificates;

/// <summary>Which certificates count, with issuers and lists made on the spot.</summary>
public sealed class CertificateTrustTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-issuers-").FullName;
    private readonly FixedTime _time = new(new DateOnly(2026, 11, 21));
    private readonly TestIssuer _issuer;
    private readonly CertificateSettings _settings;

    public CertificateTrustTests()
    {
        _issuer = new TestIssuer("Ban Cơ yếu", _time.Now);
        _settings = new CertificateSettings { Use = CertificateUse.Alone, Issuers = [Write("root.pem", _issuer.Certificate.ExportCertificatePem())] };
        _settings.RevocationLists.Add(Write("crl.der", _issuer.Revoke(_time.Now.AddDays(7))));
    }

    [Fact]
    public void A_certificate_of_the_issuer_that_is_in_date_and_for_clients_is_good() => RefusalOf(_issuer.Issue("Nguyễn Văn A")).ShouldBeNull();

    [Fact]
    public void One_of_another_issuer_of_the_same_name_is_not_trusted()
    {
        using var other = new TestIssuer("Ban Cơ yếu", _time.Now);
        RefusalOf(other.Issue("Nguyễn Văn A")).ShouldBe(AccessRefusals.CertificateIsNotTrusted);
    }

    [Fact]
    public void One_that_signs_for_itself_is_not_trusted()
    {
        using var own = new TestIssuer("Tự ký", _time.Now);
        RefusalOf(own.Issue("Nguyễn Văn A")).ShouldBe(AccessRefusals.CertificateIsNotTrusted);
    }

    [Fact]
    public void One_that_is_not_valid_yet_or_not_any_more_is_out_of_date()
    {
        RefusalOf(_issuer.Issue("A", to: _time.Now.AddMinutes(-1))).ShouldBe(AccessRefusals.CertificateIsOutOfDate);
        RefusalOf(_issuer.Issue("A", from: _time.Now.AddMinutes(1))).ShouldBe(AccessRefusals.CertificateIsOutOfDate);
        RefusalOf(_issuer.Issue("A", to: _time.Now.AddMinutes(1))).ShouldBeNull();
    }

    [Fact]
    public void One_for_servers_or_for_nothing_in_particular_has_another_purpose()
    {
        RefusalOf(_issuer.Issue("A", TestIssuer.ServerAuthentication)).ShouldBe(AccessRefusals.CertificateHasAnotherPurpose);
        RefusalOf(_issuer.Issue("A", purpose: null)).ShouldBe(AccessRefusals.CertificateHasAnotherPurpose);
    }

    [Fact]
    public void One_that_the_list_names_is_revoked_and_another_is_not()
    {
        using var lost = _issuer.Issue("Mất thẻ");
        File.WriteAllBytes(_settings.RevocationLists[0], _issuer.Revoke(_time.Now.AddDays(7), lost));

        RefusalOf(lost).ShouldBe(AccessRefusals.CertificateIsRevoked);
        RefusalOf(_issuer.Issue("Còn thẻ")).ShouldBeNull();
    }

    [Fact]
    public void A_list_in_pem_says_the_same()
    {
        using var lost = _issuer.Issue("Mất thẻ");
        File.WriteAllText(_settings.RevocationLists[0], PemEncoding.WriteString("X509 CRL", _issuer.Revoke(_time.Now.AddDays(7), lost)));

        RefusalOf(lost).ShouldBe(AccessRefusals.CertificateIsRevoked);
    }

    [Fact]
    public void A_list_that_is_out_of_date_says_nothing_unless_that_is_accepted_but_what_it_names_stays_revoked()
    {
        using var lost = _issuer.Issue("Mất thẻ");
        using var kept = _issuer.Issue("Còn thẻ");
        File.WriteAllBytes(_settings.RevocationLists[0], _issuer.Revoke(_time.Now.AddMinutes(-1), lost));

        RefusalOf(kept).ShouldBe(AccessRefusals.CertificateRevocationIsUnknown);
        _settings.AcceptWithoutRevocationList = true;
        RefusalOf(kept).ShouldBeNull();
        RefusalOf(lost).ShouldBe(AccessRefusals.CertificateIsRevoked);
    }

    [Fact]
    public void A_list_that_somebody_else_has_signed_says_nothing()
    {
        using var impostor = new TestIssuer("Ban Cơ yếu", _time.Now);
        File.WriteAllBytes(_settings.RevocationLists[0], impostor.Revoke(_time.Now.AddDays(7)));

        RefusalOf(_issuer.Issue("A")).ShouldBe(AccessRefusals.CertificateRevocationIsUnknown);
    }

    [Fact]
    public void One_that_the_administrator_refuses_by_number_or_fingerprint_is_revoked()
    {
        using var lost = _issuer.Issue("Mất thẻ");
        _settings.Refused.Add(lost.SerialNumber);
        RefusalOf(lost).ShouldBe(AccessRefusals.CertificateIsRevoked);
        _settings.Refused.Clear();
        _settings.Refused.Add(string.Join(':', lost.GetCertHashString(HashAlgorithmName.SHA256).Chunk(2).Select(pair => new string(pair))));
        RefusalOf(lost).ShouldBe(AccessRefusals.CertificateIsRevoked);
        RefusalOf(_issuer.Issue("Còn thẻ")).ShouldBeNull();
    }

    [Fact]
    public void What_is_no_list_is_a_fault_that_names_itself() =>
        Should.Throw<CryptographicException>(() => RevocationList.Read("not a list"u8));

    public void Dispose()
    {
        _issuer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string? RefusalOf(X509Certificate2 certificate) =>
        new CertificateTrust(Options.Create(new AccessSettings { Certificates = _settings }), _time).Refuse(certificate)?.Code;

    private string Write(string name, string text) => Write(name, System.Text.Encoding.ASCII.GetBytes(text));

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
