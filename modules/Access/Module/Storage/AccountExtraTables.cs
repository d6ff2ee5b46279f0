using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Rows of what else an account has: tokens, certificates, requests for corrections.</summary>
internal static class AccountExtraTables
{
    private static readonly TableShape TokenShape = new(
        "access_token",
        [
            Text("account"), Integer("number"), Text("name"), Text("unit"), Text("permissions"), Integer("issued_at"), Integer("expires_at"),
            Text("reason"), Integer("revoked_at"), Text("revoked_by"), Text("revoke_reason"),
        ],
        KeyColumns: 2);

    private static readonly TableShape DigestShape = new(
        "access_token_digest", [Text("digest"), Text("account"), Integer("number")], KeyColumns: 1);

    private static readonly TableShape UseShape = new(
        "access_token_use", [Text("account"), Integer("number"), Integer("used_at"), Text("address")], KeyColumns: 2);

    private static readonly TableShape CertificateShape = new(
        "access_certificate",
        [
            Text("account"), Integer("number"), Text("matched_by"), Text("subject"), Text("issuer"), Text("serial"), Text("fingerprint"),
            Integer("valid_to"), Text("mapped_by"), Integer("mapped_at"), Text("reason"), Integer("unmapped_at"), Text("unmapped_by"), Text("unmap_reason"),
        ],
        KeyColumns: 2);

    private static readonly TableShape CorrectionShape = new(
        "access_correction",
        [
            Text("account"), Integer("number"), Text("field"), Text("wanted"), Text("reason"), Integer("asked_at"), Integer("agreed"),
            Text("decided_by"), Integer("decided_at"), Text("decision_reason"),
        ],
        KeyColumns: 2);

    public static IEnumerable<RowWrite> RowsOf(string account, AccountState state) =>
    [
        .. state.Tokens.Select((token, number) => RowOf(account, number, token)),
        .. state.Certificates.Select(certificate => RowOf(account, certificate)),
        .. state.Corrections.Select((correction, number) => RowOf(account, number, correction)),
    ];

    public static RowWrite DigestRow(string digest, string account, int number) => new(DigestShape, [digest, account, (long)number]);

    public static RowWrite UseRow(string account, int number, DateTimeOffset at, string address) =>
        new(UseShape, [account, (long)number, Microseconds.Of(at), address]);

    private static RowWrite RowOf(string account, int number, TokenState token) => new(
        TokenShape,
        [
            account, (long)number, token.Name, token.Unit, string.Join(' ', token.Permissions), Microseconds.Of(token.IssuedAt),
            Microseconds.Of(token.ExpiresAt), token.Reason, At(token.Revoked), token.Revoked?.By, token.Revoked?.Reason,
        ]);

    private static RowWrite RowOf(string account, CertificateView certificate) => new(
        CertificateShape,
        [
            account, (long)certificate.Number, certificate.Match.ToString(), certificate.Subject, certificate.Issuer, certificate.Serial, certificate.Fingerprint,
            Microseconds.Of(certificate.ValidTo), certificate.MappedBy, Microseconds.Of(certificate.MappedAt), certificate.Reason,
            At(certificate.Unmapped), certificate.Unmapped?.By, certificate.Unmapped?.Reason,
        ]);

    private static RowWrite RowOf(string account, int number, CorrectionState correction) => new(
        CorrectionShape,
        [
            account, (long)number, correction.Field.ToString(), correction.Wanted, correction.Reason, Microseconds.Of(correction.AskedAt),
            correction.Decision is { } decision ? (decision.IsAgreed ? 1L : 0L) : null, correction.Decision?.By,
            correction.Decision is { } decided ? Microseconds.Of(decided.At) : null, correction.Decision?.Reason,
        ]);

    private static long? At(GrantEnd? end) => end is null ? null : Microseconds.Of(end.At);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Integer(string name) => new(name, ColumnType.Integer);
}
