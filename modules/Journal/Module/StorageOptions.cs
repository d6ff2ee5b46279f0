namespace BmnnHierarchy.Journal;

/// <summary>Section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>PostgreSQL only.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>SQLite only: the folder of <c>bmnn.db</c>, created when missing.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Whether a starting host applies schema scripts. Default: on SQLite yes, on PostgreSQL no (run <c>migrate</c>).</summary>
    public bool? MigrateOnStart { get; set; }

    /// <summary>After how long a database command is given up; its outcome is then unknown.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
