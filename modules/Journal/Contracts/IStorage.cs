using System.Data.Common;

namespace BmnnHierarchy.Journal;

public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// Read access for the modules' lists, in SQL that both databases understand. Writing goes through <see cref="IJournal"/> only.
/// </summary>
public interface IStorage
{
    StorageProvider Provider { get; }

    /// <summary>An open connection for reading. On SQLite it is opened read-only.</summary>
    Task<DbConnection> OpenReadAsync(CancellationToken cancellationToken);
}

/// <summary>
/// A module's schema: dated idempotent SQL scripts, embedded in the module's assembly as
/// <c>Schema/{sqlite|postgres}/yyyy-MM-dd-nn-name.sql</c>, applied once each, in order of module and name.
/// </summary>
public sealed record SchemaScripts(string Module, System.Reflection.Assembly Assembly);
