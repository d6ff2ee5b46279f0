using System.Data.Common;
using BmnnHierarchy.Journal.GroupCommit;

namespace BmnnHierarchy.Journal.Storage;

/// <summary>What differs between the two databases.</summary>
internal interface IDatabase : IStorage, IDisposable
{
    /// <summary>Folder of the schema scripts: <c>sqlite</c> or <c>postgres</c>.</summary>
    string Dialect { get; }

    /// <summary>One for each connection that may commit at the same time.</summary>
    IReadOnlyList<ICommitTarget> CreateCommitTargets();

    /// <summary>Answers whether the ledger of schema scripts exists, without the right to create it.</summary>
    string CountLedgers { get; }

    /// <summary>A connection that may change the schema, with the migration's lock held in the transaction.</summary>
    Task<(DbConnection Connection, DbTransaction Transaction)> BeginMigrationAsync(CancellationToken cancellationToken);

    /// <summary>A read-only transaction that sees one instant.</summary>
    Task<(DbConnection Connection, DbTransaction Transaction)> BeginViewAsync(CancellationToken cancellationToken);
}
