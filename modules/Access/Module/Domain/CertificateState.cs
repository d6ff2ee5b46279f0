using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Access.Domain;

/// <summary>A mapped client certificate by its place among the account's.</summary>
internal sealed record CertificateState(
    CertificateMatch Match,
    string Subject,
    string Issuer,
    string Serial,
    string Fingerprint,
    DateTimeOffset ValidTo,
    string MappedBy,
    DateTimeOffset MappedAt,
    string Reason,
    GrantEnd? Unmapped)
{
    public static CertificateState Of(AccountEvent.CertificateMapped mapped, RecordedEvent recorded) => new(
        mapped.Match, mapped.Subject, mapped.Issuer, mapped.Serial, mapped.Fingerprint, mapped.ValidTo, recorded.Actor, recorded.At, mapped.Reason, null);

    public CertificateView ToView(int number) =>
        new(number, Match, Subject, Issuer, Serial, Fingerprint, ValidTo, MappedBy, MappedAt, Reason, Unmapped);
}
