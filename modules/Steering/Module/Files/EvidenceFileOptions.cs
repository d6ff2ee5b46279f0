namespace BmnnHierarchy.Steering.Files;

/// <summary>How files given as evidence are looked at. Section <see cref="Section"/> of the configuration.</summary>
internal sealed class EvidenceFileOptions
{
    public const string Section = "Evidence";

    /// <summary>The largest file taken, in MB (1 to 25).</summary>
    public int LargestFileMegabytes { get; set; } = 10;

    /// <summary>
    /// Program that scans a file for viruses, or nothing. It ends with 0 when the file is clean and with 1 when it is not;
    /// anything else means that it could not say, and the file is refused.
    /// </summary>
    public string? ScanCommand { get; set; }

    /// <summary>Arguments of the program; <c>{file}</c> stands for the path of the file. None: the path alone.</summary>
    public string[]? ScanArguments { get; set; }

    /// <summary>How long a scan may take (1 to 300 seconds); one that takes longer is ended and the file refused.</summary>
    public int ScanSeconds { get; set; } = 30;
}
