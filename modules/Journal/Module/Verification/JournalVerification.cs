using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Journal.Storage;
using BmnnHierarchy.Kernel;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BmnnHierarchy.Journal.Verification;

internal sealed class JournalVerification(IDatabase database) : IJournalVerification
{
    private const int CorruptDatabase = 11;

    public async Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken)
    {
        var (connection, transaction) = await database.BeginViewAsync(cancellationToken);
        await using (connection)
        await using (transaction)
        {
            using var walk = new JournalWalk();
            await WalkEventsAsync(connection, transaction, walk, cancellationToken);
            await foreach (var broken in BrokenSnapshotsAsync(connection, transaction, cancellationToken))
            {
                walk.Report(broken);
            }

            return walk.Finish();
        }
    }

    private static async Task WalkEventsAsync(DbConnection connection, DbTransaction transaction, JournalWalk walk, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = EventRows.Select + " ORDER BY stream, seq";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await MovesOnAsync(reader, walk, cancellationToken))
        {
            var stream = Convert.ToString(reader[0], System.Globalization.CultureInfo.InvariantCulture) ?? "";
            try
            {
                walk.Next(EventRows.Read(reader), reader.GetInt64(EventRows.CommandPosition));
            }
            catch (Exception fault) when (fault is InvalidCastException or FormatException or OverflowException or ArgumentException or InvalidOperationException)
            {
                walk.Unreadable(stream);
            }
        }
    }

    /// <summary>False at the end, and where the database itself can no longer read on: that place is named.</summary>
    private static async Task<bool> MovesOnAsync(DbDataReader reader, JournalWalk walk, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode == CorruptDatabase)
        {
            walk.CannotReadOn();
            return false;
        }
    }

    private static async IAsyncEnumerable<BrokenLink> BrokenSnapshotsAsync(
        DbConnection connection, DbTransaction transaction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string Sql =
            """
            SELECT s.stream, s.seq, s.hash, s.shape, s.payload, s.digest, e.hash AS event_hash
            FROM journal_snapshot s LEFT JOIN journal_event e ON e.stream = s.stream AND e.seq = s.seq
            ORDER BY s.stream
            """;
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Sql, transaction: transaction, commandTimeout: 0, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new SnapshotRow(
                reader.GetString(0), reader.GetInt64(1), (byte[])reader[2], reader.GetString(3), reader.GetString(4), (byte[])reader[5]);
            var isIntact = row.ToSnapshot() is not null && reader[6] is byte[] eventHash && eventHash.AsSpan().SequenceEqual(row.Hash);
            if (!isIntact)
            {
                yield return new BrokenLink(row.Stream, row.Seq, ChainFault.SnapshotMismatch);
            }
        }
    }
}

/// <summary>Walks all streams, one after the other, and keeps the count.</summary>
internal sealed class JournalWalk : IDisposable
{
    private readonly ImmutableArray<BrokenLink>.Builder _broken = ImmutableArray.CreateBuilder<BrokenLink>();
    private readonly DigestWriter _root = new();
    private string? _stream;
    private ChainCheck _check = new();
    private bool _isBroken;
    private long _streams;
    private long _events;

    public void Next(RecordedEvent recorded, long commandPosition)
    {
        Enter(recorded.Stream);
        if (!_isBroken && _check.Next(recorded, commandPosition) is { } fault)
        {
            Break(recorded.Sequence, fault);
        }
    }

    public void Unreadable(string stream)
    {
        Enter(stream);
        if (!_isBroken)
        {
            Break(_check.Head.Sequence + 1, ChainFault.Unreadable);
        }
    }

    /// <summary>What follows the last event cannot be read at all.</summary>
    public void CannotReadOn() => _broken.Add(new BrokenLink(_stream ?? string.Empty, _check.Head.Sequence + 1, ChainFault.Unreadable));

    public void Report(BrokenLink broken) => _broken.Add(broken);

    public VerificationReport Finish()
    {
        Leave();
        return new VerificationReport(_streams, _events, _root.Finish(), _broken.ToImmutable());
    }

    public void Dispose() => _root.Dispose();

    private void Enter(string stream)
    {
        _events++;
        if (stream == _stream)
        {
            return;
        }

        Leave();
        (_stream, _check, _isBroken) = (stream, new ChainCheck(), false);
        _streams++;
    }

    private void Leave()
    {
        if (_stream is not null)
        {
            _root.Add(_stream).Add(_check.Head.Sequence).Add(_check.Head.Hash);
        }
    }

    private void Break(long sequence, ChainFault fault)
    {
        _isBroken = true;
        _broken.Add(new BrokenLink(_stream!, sequence, fault));
    }
}
