using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using Microsoft.Data.Sqlite;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>audit verify</c>: whether the record of what was done, and by whom, is what was written. Reads only; no host need run.</summary>
internal static class AuditCommand
{
    private const int DatabaseIsCorrupt = 11;
    private const int IsNoDatabase = 26;

    public static Command Create() => new("audit", new Bilingual("kiểm tra nhật ký", "the trail of what was done").OneLine) { VerifyVerb() };

    private static Command VerifyVerb()
    {
        var data = SharedOptions.Data();
        var file = new Option<FileInfo?>("--file")
        {
            Description = new Bilingual("tệp sao lưu SQLite, thay cho --data", "a SQLite backup file, in place of --data").OneLine,
            HelpName = "file",
        };
        var json = new Option<bool>("--json") { Description = new Bilingual("in kết quả dạng JSON", "print the outcome as JSON").OneLine };
        var verb = SharedOptions.Verb(
            "verify",
            new Bilingual(
                "kiểm tra mọi chuỗi băm và nhật ký truy cập, nêu chỗ sai đầu tiên; mã thoát 0 chỉ khi nguyên vẹn",
                "check every hash chain and the trail of access, name the first bad place; exit code 0 only when intact"),
            data, file, json);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(async () =>
        {
            var tokens = ConfigurationTokens.Of(parsed);
            if (parsed.GetValue(file) is not { } backup)
            {
                return await RunAsync(new HostSettings(DataFolder.ToRead(parsed.GetValue(data)), null, tokens), isCopy: false, parsed.GetValue(json), cancellationToken);
            }

            if (!backup.Exists)
            {
                throw new CannotRunException(new Bilingual($"Không có tệp {backup.FullName}.", $"There is no file {backup.FullName}."));
            }

            // A copy: opening a database may write beside it, and a backup is not to be touched.
            var folder = Directory.CreateTempSubdirectory("bmnn-audit-");
            try
            {
                backup.CopyTo(Path.Combine(folder.FullName, "bmnn.db"));
                return await RunAsync(new HostSettings(folder.FullName, null, tokens), isCopy: true, parsed.GetValue(json), cancellationToken);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }));
        return verb;
    }

    private static async Task<int> RunAsync(HostSettings settings, bool isCopy, bool json, CancellationToken cancellationToken)
    {
        try
        {
            return await LookAsync(settings, isCopy, json, cancellationToken);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is DatabaseIsCorrupt or IsNoDatabase)
        {
            await (json
                ? Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { intact = false, unreadable = damaged.Message }))
                : new Bilingual("Tệp cơ sở dữ liệu hỏng, không đọc được.", "The database file is damaged and cannot be read.").WriteToAsync(Console.Out));
            return ExitCode.NotWell;
        }
    }

    private static async Task<int> LookAsync(HostSettings settings, bool isCopy, bool json, CancellationToken cancellationToken)
    {
        await using var app = HostApplication.Build(settings);
        if (isCopy)
        {
            // A backup of an older version: the copy may be brought up to date, the backup stays as it is.
            await app.Services.GetRequiredService<IJournalMigrator>().MigrateAsync(cancellationToken);
        }

        await VerifyCommand.RequireDatabaseAsync(app.Services, cancellationToken);
        var chains = await app.Services.GetRequiredService<IJournalVerification>().VerifyAsync(cancellationToken);

        // Rows are held against the chain only where the chain itself holds.
        var rows = chains.IsIntact ? await app.Services.GetRequiredService<IAuditReads>().VerifyRowsAsync(cancellationToken) : null;
        var lost = await app.Services.GetRequiredService<IHeadVerification>().VerifyAsync(cancellationToken);
        var isWell = chains.IsIntact && rows is { FirstBad: null } && lost.IsEmpty;
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
            {
                intact = isWell,
                streams = chains.Streams,
                events = chains.Events,
                root = chains.Root.ToString(),
                broken = chains.Broken.Select(link => new { stream = link.Stream, sequence = link.Sequence, fault = link.Fault.ToString() }),
                lostHeads = lost.Select(head => new { stream = head.Stream, sequence = head.Sequence, holder = head.Holder, held = head.Held, found = head.Found }),
                accessEntries = rows?.Entries,
                firstBadAccessRow = rows?.FirstBad,
            }));
        }
        else
        {
            await WriteAsync(chains, lost, rows, isWell);
        }

        return isWell ? ExitCode.Success : ExitCode.NotWell;
    }

    private static async Task WriteAsync(VerificationReport chains, ImmutableArray<LostHead> lost, AuditRowsReport? rows, bool isWell)
    {
        Console.WriteLine($"{chains.Streams} streams, {chains.Events} events, root {chains.Root}");
        foreach (var link in chains.Broken)
        {
            await new Bilingual(
                $"Sai tại {link.Stream}, sự kiện {link.Sequence}: {link.Fault}.",
                $"Broken at {link.Stream}, event {link.Sequence}: {link.Fault}.").WriteToAsync(Console.Out);
        }

        foreach (var head in lost)
        {
            await new Bilingual(
                $"{head.Stream} đã bị cắt đuôi hoặc viết lại: {head.Holder} còn giữ mã băm của sự kiện {head.Sequence}.",
                $"{head.Stream} was cut off or written anew: {head.Holder} still holds the hash of event {head.Sequence}.").WriteToAsync(Console.Out);
        }

        if (rows?.FirstBad is { } bad)
        {
            await new Bilingual($"Dòng nhật ký truy cập {bad} không khớp với chuỗi.", $"Row {bad} of the trail of access is not what the chain says.").WriteToAsync(Console.Out);
        }

        if (isWell)
        {
            await new Bilingual("Nguyên vẹn. Ghi lại root để phát hiện việc cắt đuôi.", "Intact. Note the root elsewhere: it tells when a tail was cut.").WriteToAsync(Console.Out);
        }
    }
}
