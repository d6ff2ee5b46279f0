using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Tests.Domain;

/// <summary>Events as they were first stored. They are read for ever: a payload here is never changed, a new version is added.</summary>
public sealed class StoredAccountEventsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 28, 5, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Stored => new()
    {
        { "access.token-issued", """{"name":"Văn thư","unit":"unit:31-11146","permissions":["seeDuties","updateDuties"],"expiresAt":"2026-12-02T00:00:00+07:00","reason":"Nối máy"}""" },
        { "access.token-revoked", """{"number":0}""" },
        { "access.certificate-mapped", """{"match":"subject","subject":"CN=A","issuer":"CN=I","serial":"01","fingerprint":"ab","validTo":"2028-11-28T05:00:00+00:00","reason":"Cấp thẻ"}""" },
        { "access.certificate-unmapped", """{"number":0}""" },
        { "access.correction-asked", """{"field":"displayName","wanted":"Tên đúng","reason":"Sai tên"}""" },
        { "access.correction-decided", """{"number":0,"isAgreed":true,"reason":"Đúng"}""" },
        { "access.display-name-corrected", """{"displayName":"Tên đúng"}""" },
    };

    [Theory, MemberData(nameof(Stored))]
    public void What_was_stored_is_read_and_would_be_stored_letter_by_letter(string type, string payload)
    {
        var again = AccountEvent.Read(Recorded(type, payload)).ToNew();

        again.ShouldBe(new NewEvent(type, 1, payload));
    }

    [Fact]
    public void An_account_is_the_fold_of_them_and_survives_a_snapshot()
    {
        var fold = new AccountFold();
        var folded = Stored.Aggregate(fold.Empty, (state, row) => fold.Apply(state, Recorded((string)row[0], (string)row[1])));
        var state = CanonicalJson.Read<AccountState>(CanonicalJson.Write(folded));

        state.DisplayName.ShouldBe("Tên đúng");
        var token = state.Tokens.ShouldHaveSingleItem();
        token.Permissions.ShouldBe([Permission.SeeDuties, Permission.UpdateDuties]);
        token.Revoked.ShouldBe(new GrantEnd(At, "quantri", "Lý do"));
        var certificate = state.Certificates.ShouldHaveSingleItem();
        certificate.Match.ShouldBe(CertificateMatch.Subject);
        certificate.Unmapped.ShouldNotBeNull();
        state.Corrections.ShouldHaveSingleItem().Decision.ShouldBe(new CorrectionDecision(true, "Đúng", "quantri", At));
    }

    private static RecordedEvent Recorded(string type, string payload) =>
        new("access/account:van.thu", 1, type, 1, payload, At, "quantri", "c", Digest.Zero, "Lý do", Digest.Zero);
}
