using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Reads mapped certificates from the module's table.</summary>
internal sealed class CertificateReads(IStorage storage)
{
    private const string Select =
        """
        SELECT account AS Account, number AS Number, matched_by AS Match, subject AS Subject, issuer AS Issuer, serial AS Serial, fingerprint AS Fingerprint,
               valid_to AS ValidTo, mapped_by AS MappedBy, mapped_at AS MappedAt, reason AS Reason, unmapped_at AS UnmappedAt,
               unmapped_by AS UnmappedBy, unmap_reason AS UnmapReason
        FROM access_certificate
        """;

    /// <summary>The accounts that the certificate signs in with. More than one is nobody's.</summary>
    public async Task<ImmutableArray<string>> OwnersAsync(string fingerprint, string subject, string issuer, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var owners = await connection.QueryAsync<string>(new CommandDefinition(
            """
            SELECT DISTINCT account FROM access_certificate
            WHERE unmapped_at IS NULL AND (fingerprint = @fingerprint OR (matched_by = @bySubject AND subject = @subject AND issuer = @issuer))
            ORDER BY account
            """,
            new { fingerprint, subject, issuer, bySubject = nameof(CertificateMatch.Subject) },
            cancellationToken: cancellationToken));
        return [.. owners];
    }

    public async Task<ImmutableArray<CertificateView>> ListAsync(string account, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Select + " WHERE account = @account ORDER BY number DESC", new { account }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToView())];
    }

    private sealed class Row
    {
        public string Account { get; init; } = string.Empty;

        public long Number { get; init; }

        public string Match { get; init; } = string.Empty;

        public string Subject { get; init; } = string.Empty;

        public string Issuer { get; init; } = string.Empty;

        public string Serial { get; init; } = string.Empty;

        public string Fingerprint { get; init; } = string.Empty;

        public long ValidTo { get; init; }

        public string MappedBy { get; init; } = string.Empty;

        public long MappedAt { get; init; }

        public string Reason { get; init; } = string.Empty;

        public long? UnmappedAt { get; init; }

        public string? UnmappedBy { get; init; }

        public string? UnmapReason { get; init; }

        public CertificateView ToView() => new(
            (int)Number,
            Enum.Parse<CertificateMatch>(Match),
            Subject,
            Issuer,
            Serial,
            Fingerprint,
            Microseconds.ToInstant(ValidTo),
            MappedBy,
            Microseconds.ToInstant(MappedAt),
            Reason,
            UnmappedAt is { } at ? new GrantEnd(Microseconds.ToInstant(at), UnmappedBy!, UnmapReason!) : null);
    }
}
