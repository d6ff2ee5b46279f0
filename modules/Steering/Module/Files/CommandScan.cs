using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Steering.Files;

/// <summary>
/// Has the configured program look at a file. The file lies for the time of the scan in a folder that only this process
/// may read, and is removed whatever happens.
/// </summary>
internal sealed class CommandScan(IOptions<EvidenceFileOptions> options, ILogger<CommandScan> logger) : IVirusScan
{
    private const string FilePlace = "{file}";

    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.ScanCommand);

    public async Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!IsConfigured)
        {
            return ScanVerdict.NotScanned;
        }

        var folder = Directory.CreateTempSubdirectory("bmnn-scan-");
        try
        {
            var file = Path.Combine(folder.FullName, "file");
            await File.WriteAllBytesAsync(file, content, cancellationToken);
            return await RunAsync(file, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or Win32Exception or UnauthorizedAccessException or InvalidOperationException)
        {
            logger.LogError(failure, "The virus scanner {Command} could not be run: files are refused.", options.Value.ScanCommand);
            return ScanVerdict.Failed;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<ScanVerdict> RunAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(options.Value.ScanCommand!)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in options.Value.ScanArguments ?? [FilePlace])
        {
            start.ArgumentList.Add(argument.Replace(FilePlace, file, StringComparison.Ordinal));
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.ScanSeconds));
        using var scan = Process.Start(start) ?? throw new InvalidOperationException("The scanner did not start.");
        try
        {
            scan.StandardInput.Close();

            // What the scanner says is read and let go: it must not block on a full pipe, and it may name what it found.
            await Task.WhenAll(scan.StandardOutput.ReadToEndAsync(limit.Token), scan.StandardError.ReadToEndAsync(limit.Token), scan.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError("The virus scanner took longer than {Seconds} s: the file is refused.", options.Value.ScanSeconds);
            return ScanVerdict.Failed;
        }
        finally
        {
            if (!scan.HasExited)
            {
                scan.Kill(entireProcessTree: true);
            }
        }

        return scan.ExitCode switch { 0 => ScanVerdict.Clean, 1 => ScanVerdict.Infected, _ => ScanVerdict.Failed };
    }
}
