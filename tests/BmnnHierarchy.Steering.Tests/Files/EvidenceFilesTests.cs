using System.Security.Cryptography;
using BmnnHierarchy.Steering.Files;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Steering.Tests.Files;

/// <summary>Limits of files, and the virus scanner: what it says is believed, and what it cannot say is no.</summary>
public sealed class EvidenceFilesTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task What_is_left_of_a_file_is_its_digest_its_size_and_its_kind()
    {
        var file = (await Files().InspectAsync(new MemoryStream(Png), "a.png", default)).Value;
        file.ShouldBe(new EvidenceFile(Convert.ToHexStringLower(SHA256.HashData(Png)), Png.Length, EvidenceFileKind.Png, Scanned: false));
        (await Files().ImprintAsync(new MemoryStream([7]), default)).Value.ShouldBe(new FileImprint(Convert.ToHexStringLower(SHA256.HashData([7])), 1));
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        (await Files().InspectAsync(Stream.Null, "a.png", default)).Refusal!.Code.ShouldBe(SteeringRefusals.FileEmpty);
        (await Files().ImprintAsync(Stream.Null, default)).Refusal!.Code.ShouldBe(SteeringRefusals.FileEmpty);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_file_may_be_as_large_as_the_limit_and_no_byte_larger(int beyond, bool taken)
    {
        var content = new byte[(1024 * 1024) + beyond];
        Png.CopyTo(content, 0);
        var answer = await Files(options => options.LargestFileMegabytes = 1).InspectAsync(new MemoryStream(content), "a.png", default);
        answer.IsRefused.ShouldBe(!taken);
        if (!taken)
        {
            answer.Refusal!.Code.ShouldBe(SteeringRefusals.FileTooLarge);
            answer.Refusal.Arguments.ShouldBe(["1"]);
        }
    }

    [Theory]
    [InlineData("exit 0", null)]
    [InlineData("exit 1", SteeringRefusals.FileInfected)]
    [InlineData("exit 2", SteeringRefusals.FileScanFailed)]
    [InlineData("exit 127", SteeringRefusals.FileScanFailed)]
    [InlineData("kill -9 $$", SteeringRefusals.FileScanFailed)]
    public async Task The_scanner_decides_and_only_its_clean_is_clean(string script, string? code)
    {
        var answer = await Files(options => Scan(options, script)).InspectAsync(new MemoryStream(Png), "a.png", default);
        answer.Refusal?.Code.ShouldBe(code);
        (answer.Refusal is null).ShouldBe(code is null);
        if (code is null)
        {
            answer.Value.Scanned.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_scanner_sees_the_file_and_the_file_is_gone_afterwards()
    {
        var report = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var script = $"echo \"$0\" > {report}; wc -c < \"$0\" >> {report}";
        try
        {
            (await Files(options => Scan(options, script)).InspectAsync(new MemoryStream(Png), "a.png", default)).IsRefused.ShouldBeFalse();
            var lines = await File.ReadAllLinesAsync(report);
            lines[1].Trim().ShouldBe($"{Png.Length}");
            File.Exists(lines[0]).ShouldBeFalse();
            Directory.Exists(Path.GetDirectoryName(lines[0])).ShouldBeFalse();
        }
        finally
        {
            File.Delete(report);
        }
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_lets_nothing_in()
    {
        var answer = await Files(options => options.ScanCommand = "/there/is/no/scanner").InspectAsync(new MemoryStream(Png), "a.png", default);
        answer.Refusal!.Code.ShouldBe(SteeringRefusals.FileScanFailed);
    }

    [Fact]
    public async Task A_scanner_that_never_ends_is_ended()
    {
        var answer = await Files(options =>
        {
            Scan(options, "sleep 600");
            options.ScanSeconds = 1;
        }).InspectAsync(new MemoryStream(Png), "a.png", default);
        answer.Refusal!.Code.ShouldBe(SteeringRefusals.FileScanFailed);
    }

    private static void Scan(EvidenceFileOptions options, string script) =>
        (options.ScanCommand, options.ScanArguments) = ("/bin/sh", ["-c", script, "{file}"]);

    private static EvidenceFiles Files(Action<EvidenceFileOptions>? configure = null)
    {
        var options = new EvidenceFileOptions();
        configure?.Invoke(options);
        return new EvidenceFiles(Options.Create(options), new CommandScan(Options.Create(options), NullLogger<CommandScan>.Instance));
    }
}
