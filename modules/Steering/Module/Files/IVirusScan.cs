namespace BmnnHierarchy.Steering.Files;

/// <summary>The virus scanner of this installation.</summary>
internal interface IVirusScan
{
    bool IsConfigured { get; }

    Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}

internal enum ScanVerdict
{
    /// <summary>No scanner is configured.</summary>
    NotScanned,
    Clean,
    Infected,

    /// <summary>The scanner could not be started, took too long or failed.</summary>
    Failed,
}
