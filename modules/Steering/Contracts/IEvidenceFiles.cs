using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>
/// Looks at files that are given as evidence and keeps nothing of them: what remains is the digest, the size and the kind.
/// </summary>
public interface IEvidenceFiles
{
    /// <summary>The largest file taken, in bytes.</summary>
    long LargestFile { get; }

    /// <summary>Whether a virus scanner is configured. Without one, files are looked at by this product alone.</summary>
    bool ScannerIsConfigured { get; }

    /// <summary>
    /// Reads and judges a file. Refused when it is empty or larger than <see cref="LargestFile"/>, when its content is none of
    /// <see cref="EvidenceFileKind"/> or another than its name says, when it carries macros, scripts or programs, when it is
    /// encrypted or damaged, and when the scanner finds something or cannot say that it does not.
    /// </summary>
    /// <param name="fileName">The name the person's file has; it is not kept.</param>
    Task<Result<EvidenceFile>> InspectAsync(Stream content, string fileName, CancellationToken cancellationToken);

    /// <summary>The digest and size of a file of any kind, to be compared with one on record. Refused when empty or too large.</summary>
    Task<Result<FileImprint>> ImprintAsync(Stream content, CancellationToken cancellationToken);
}

/// <param name="Digest">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Size">In bytes.</param>
public sealed record FileImprint(string Digest, long Size);

/// <summary>What is left of a file that was taken.</summary>
/// <param name="Scanned">Whether a virus scanner found it clean; false when none is configured.</param>
public sealed record EvidenceFile(string Digest, long Size, EvidenceFileKind Kind, bool Scanned);
