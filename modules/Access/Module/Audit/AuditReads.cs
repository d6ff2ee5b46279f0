using System.Collections.Immutable;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Access.Audit;

/// <summary>Reads the trail from its rows, within the units that the reader may see.</summary>
internal sealed class AuditReads(IStorage storage, IJournalViews views, AuditLog log, AdministrationRights rights) : IAuditReads
{
    public async Task<AuditPage> ListAsync(AuditFilter filter, Caller by, CancellationToken cancellationToken)
    {
        await log.FlushAsync(cancellationToken);
        var units = rights.UnitsOf(by, Permission.ReadAudit);
        var text = filter.Text is { } typed && VietnameseText.Fold(typed) is { Length: > 0 } folded ? $"%{folded}%" : null;
        var values = new DynamicParameters(new
        {
            actor = filter.Actor,
            kind = filter.Kind?.ToString(),
            unit = filter.Unit?.ToString(),
            since = filter.From is { } from ? Microseconds.Of(VietnamTime.StartOf(from)) : 0,
            until = filter.To is { } to ? Microseconds.Of(VietnamTime.EndOf(to)) : 0,
            text,
            size = filter.PageSize,
            skip = (filter.Page - 1) * filter.PageSize,
        });
        var where =
            " WHERE 1 = 1"
            + (units is null ? "" : $" AND unit IN {values.In("within", units)}")
            + (filter.Actor is null ? "" : " AND actor = @actor")
            + (filter.Kind is null ? "" : " AND kind = @kind")
            + (filter.Unit is null ? "" : " AND unit = @unit")
            + (filter.From is null ? "" : " AND at_us >= @since")
            + (filter.To is null ? "" : " AND at_us < @until")
            + (text is null ? "" : " AND folded LIKE @text");
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var total = await connection.ExecuteScalarAsync<int>(
            new CommandDefinition("SELECT count(*) FROM access_audit" + where, values, cancellationToken: cancellationToken));
        var rows = await connection.QueryAsync<AuditTable.Row>(new CommandDefinition(
            AuditTable.Select + where + " ORDER BY seq DESC LIMIT @size OFFSET @skip", values, cancellationToken: cancellationToken));
        return new AuditPage([.. rows.Select(row => row.ToRecord().ToEntry(row.Seq))], total);
    }

    public async Task<ImmutableArray<AuditEntry>> OwnRefusedSignInsAsync(Caller by, int most, CancellationToken cancellationToken)
    {
        var own = new AuditFilter(by.Account, AccessKind.SignInRefused, null, null, null, null, 1, most);
        return (await ListAsync(own, Caller.System, cancellationToken)).Entries;
    }

    public async Task<AuditRowsReport> VerifyRowsAsync(CancellationToken cancellationToken)
    {
        await using var view = await views.OpenAsync(cancellationToken);
        var rows = (await view.Connection.QueryAsync<AuditTable.Row>(new CommandDefinition(
            AuditTable.Select, transaction: view.Transaction, cancellationToken: cancellationToken))).ToDictionary(row => row.Seq, row => row.ToRecord());
        long entries = 0;
        long? bad = null;
        await foreach (var stream in view.ReadStreamsAsync(AuditRecord.Stream, cancellationToken))
        {
            foreach (var recorded in stream.Events.Where(_ => stream.Stream == AuditRecord.Stream))
            {
                entries++;
                var isRight = rows.Remove(recorded.Sequence, out var row) && row == Stored(AuditRecord.Read(recorded));
                bad ??= isRight ? null : recorded.Sequence;
            }
        }

        return new AuditRowsReport(entries, bad ?? (rows.Count > 0 ? rows.Keys.Min() : null));
    }

    /// <summary>Rows keep whole microseconds.</summary>
    private static AuditRecord Stored(AuditRecord record) => record with { At = Microseconds.ToInstant(Microseconds.Of(record.At)) };
}
