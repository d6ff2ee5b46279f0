using System.CommandLine;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>plan compile</c>: reads a plan document and prints what it was understood to say. Needs no database and stores nothing.</summary>
internal static class PlanCommand
{
    private const long LargestFile = 64L * 1024 * 1024;

    public static Command Create()
    {
        var verb = new Command("plan", new Bilingual("đọc văn bản kế hoạch", "read plan documents").OneLine);
        verb.Subcommands.Add(Compile());
        return verb;
    }

    private static Command Compile()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = new Bilingual("tệp kế hoạch, .txt hoặc .docx", "the plan document, .txt or .docx").OneLine,
        };
        var json = new Option<bool>("--json")
        {
            Description = new Bilingual("in kết quả thành một đối tượng JSON", "print the outcome as one JSON object").OneLine,
        };
        var verb = new Command(
            "compile",
            new Bilingual(
                "đề xuất nhiệm vụ từ văn bản kế hoạch; mã thoát 1 khi văn bản không được chấp nhận",
                "propose assignments from a plan document; exit code 1 when the document is refused").OneLine)
        {
            file,
            json,
        };
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() => RunAsync(parsed.GetValue(file)!, parsed.GetValue(json), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(FileInfo file, bool json, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new CannotRunException(new Bilingual($"Không có tệp {file.FullName}.", $"There is no file {file.FullName}."));
        }

        if (file.Length > LargestFile)
        {
            return await RefuseAsync(Refusal.Of(PlansRefusals.DocumentIsTooLarge, null, "64 MB"));
        }

        var content = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var compiled = PlansModule.Compiler(UnitsModule.ReferenceTree()).Compile(file.Name, content);
        if (compiled.IsRefused)
        {
            return await RefuseAsync(compiled.Refusal);
        }

        await (json ? Console.Out.WriteLineAsync(CompiledPlanJson.Write(compiled.Value)) : CompiledPlanSummary.WriteToAsync(compiled.Value, Console.Out));
        return ExitCode.Success;
    }

    private static async Task<int> RefuseAsync(Refusal refusal)
    {
        await new Bilingual(RefusalTexts.Vietnamese[refusal], RefusalTexts.English[refusal]).WriteToAsync(Console.Error);
        return ExitCode.NotWell;
    }
}
