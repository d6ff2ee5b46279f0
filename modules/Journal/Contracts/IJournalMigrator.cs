using System.Collections.Immutable;

namespace BmnnHierarchy.Journal;

/// <summary>Brings the database's schema up to date from the registered <see cref="SchemaScripts"/>.</summary>
public interface IJournalMigrator
{
    /// <summary>
    /// Applies, in order of registration and name, each script that has not been applied. Two processes may call it at the
    /// same time: one waits for the other.
    /// </summary>
    /// <returns>The scripts applied now, as <c>module/name</c>; empty when the schema was current.</returns>
    /// <exception cref="SchemaChangedException">A script that was applied before has another text now. Nothing was applied.</exception>
    Task<ImmutableArray<string>> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>The scripts that <see cref="MigrateAsync"/> would apply.</summary>
    /// <exception cref="SchemaChangedException">A script that was applied before has another text now.</exception>
    Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellationToken);
}

/// <summary>A schema script was changed after it had been applied: write a new script instead.</summary>
public sealed class SchemaChangedException : Exception
{
    public SchemaChangedException()
    {
    }

    public SchemaChangedException(string message)
        : base(message)
    {
    }

    public SchemaChangedException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
