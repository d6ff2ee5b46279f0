using System.Globalization;
using System.Security.Cryptography;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Steering.Files;

internal sealed class EvidenceFiles(IOptions<EvidenceFileOptions> options, IVirusScan scan) : IEvidenceFiles
{
    private const string Field = "file";
    private const int Megabyte = 1024 * 1024;

    public long LargestFile => (long)options.Value.LargestFileMegabytes * Megabyte;

    public bool ScannerIsConfigured => scan.IsConfigured;

    public async Task<Result<EvidenceFile>> InspectAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(content, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var kind = FileInspection.KindOf(read.Value, fileName);
        if (kind.IsRefused)
        {
            return kind.Refusal;
        }

        return await scan.ScanAsync(read.Value, cancellationToken) switch
        {
            ScanVerdict.Infected => Refusal.Of(SteeringRefusals.FileInfected, Field),
            ScanVerdict.Failed => Refusal.Of(SteeringRefusals.FileScanFailed, Field),
            var verdict => new EvidenceFile(DigestOf(read.Value), read.Value.LongLength, kind.Value, verdict is ScanVerdict.Clean),
        };
    }

    public async Task<Result<FileImprint>> ImprintAsync(Stream content, CancellationToken cancellationToken) =>
        (await ReadAsync(content, cancellationToken)).Then<FileImprint>(bytes => new FileImprint(DigestOf(bytes), bytes.LongLength));

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The whole file, but never more of a stream than one byte beyond the limit.</summary>
    private async Task<Result<byte[]>> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var part = new byte[81920];
        int count;
        while ((count = await content.ReadAsync(part, cancellationToken)) > 0)
        {
            if (buffer.Length + count > LargestFile)
            {
                return Refusal.Of(SteeringRefusals.FileTooLarge, Field, options.Value.LargestFileMegabytes.ToString(CultureInfo.InvariantCulture));
            }

            await buffer.WriteAsync(part.AsMemory(0, count), cancellationToken);
        }

        return buffer.Length == 0 ? Refusal.Of(SteeringRefusals.FileEmpty, Field) : buffer.ToArray();
    }
}
