using System.CommandLine;
using System.Text;
using BmnnHierarchy.Journal;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Commands;

/// <summary>The verbs of the one executable.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var parsed = Root().Parse(args);
        var outcome = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        // The library answers 1 to what it cannot parse; here 1 means that verify found something.
        return parsed.Errors.Count > 0 ? ExitCode.CannotRun : outcome;
    }

    internal static RootCommand Root() => new(new Bilingual(
        "BmnnHierarchy: theo dõi thực hiện kế hoạch bảo vệ bí mật nhà nước từ cấp xã đến Bộ",
        "follows plans for the protection of state secrets from commune to Ministry").OneLine)
    {
        ServeCommand.Create(),
        DemoCommand.Create(),
        MigrateCommand.Create(),
        VerifyCommand.Create(),
        RebuildCommand.Create(),
        PlanCommand.Create(),
        AccountCommand.Create(),
        AuditCommand.Create(),
    };

    /// <summary>Turns the faults that an operator can mend into a message and an exit code; others keep their stack trace.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (CannotRunException fault)
        {
            await fault.Reason.WriteToAsync(Console.Error);
            return ExitCode.CannotRun;
        }
        catch (OptionsValidationException fault)
        {
            await new Bilingual($"Cấu hình không hợp lệ: {fault.Message}", $"The configuration is invalid: {fault.Message}").WriteToAsync(Console.Error);
            return ExitCode.CannotRun;
        }
        catch (SchemaChangedException fault)
        {
            await new Bilingual(
                $"Cơ sở dữ liệu đã áp dụng một phiên bản khác của tập lệnh lược đồ: {fault.Message}",
                $"The database was set up with another version of a schema script: {fault.Message}").WriteToAsync(Console.Error);
            return ExitCode.CannotRun;
        }
        catch (JournalUnavailableException fault)
        {
            await new Bilingual(
                $"Không kết nối được cơ sở dữ liệu: {fault.Message}",
                $"The database cannot be reached: {fault.Message}").WriteToAsync(Console.Error);
            return ExitCode.CannotRun;
        }
        catch (IOException fault)
        {
            await new Bilingual($"Lỗi tệp hoặc cổng mạng: {fault.Message}", $"File or port fault: {fault.Message}").WriteToAsync(Console.Error);
            return ExitCode.CannotRun;
        }
    }
}
