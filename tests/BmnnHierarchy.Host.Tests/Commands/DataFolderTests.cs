using BmnnHierarchy.Host.Commands;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Host.Tests.Commands;

/// <summary>Odd folders after <c>--data</c>: said what is wrong in both languages, and nothing is made there.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-data-").FullName;

    public void Dispose() => TestFolder.Delete(_folder);

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("migrate")]
    [InlineData("verify")]
    public async Task A_file_in_the_place_of_the_folder_is_refused_by_every_verb(string verb)
    {
        var file = Path.Combine(_folder, "tep.txt");
        await File.WriteAllTextAsync(file, "nội dung");

        var refused = await Cli.RunAsync(verb, "--data", file);

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain($"{file} là một tệp");
        refused.Errors.ShouldContain($"{file} is a file");
        refused.Errors.ShouldNotContain("   at ");
        (await File.ReadAllTextAsync(file)).ShouldBe("nội dung");
    }

    [Fact]
    public async Task A_folder_of_something_else_reached_by_going_up_is_refused_with_its_full_path()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "luan-van.docx"), "x");
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "a", "b"));

        var refused = await Cli.RunAsync("migrate", "--data", Path.Combine(inner.FullName, "..", ".."));

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain($"{_folder} không phải thư mục dữ liệu");
        refused.Errors.ShouldContain($"{_folder} is not a data folder");
        Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order().ShouldBe(["a", "luan-van.docx"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task No_name_at_all_is_refused(string name)
    {
        var refused = await Cli.RunAsync("serve", "--data", name);

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("không được để trống");
        refused.Errors.ShouldContain("must not be empty");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused_before_anything_starts()
    {
        // Not even the administrator of the machine makes files in /proc.
        var refused = await Cli.RunAsync("serve", "--data", "/proc/1/khong-ghi-duoc");

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("Không ghi được vào thư mục /proc/1");
        refused.Errors.ShouldContain("/proc/1 cannot be written");
        refused.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_character_that_no_path_has_is_refused() =>
        Should.Throw<CannotRunException>(() => DataFolder.ToWrite("a\0b")).Reason.Vietnamese.ShouldContain("ký tự không dùng được");

    [Theory]
    [InlineData("bmnn.db", "ghi-chu.txt")]
    [InlineData("keys")]
    [InlineData(".gitkeep")]
    [InlineData]
    public void A_folder_of_this_product_or_an_empty_one_is_taken(params string[] files)
    {
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(_folder, file), string.Empty);
        }

        DataFolder.ToWrite(_folder).ShouldBe(_folder);
        Directory.EnumerateFileSystemEntries(_folder).Count().ShouldBe(files.Length);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_taken_and_not_made_by_looking()
    {
        var missing = Path.Combine(_folder, "moi", "du-lieu");

        DataFolder.ToWrite(missing).ShouldBe(missing);
        Directory.Exists(Path.Combine(_folder, "moi")).ShouldBeFalse();
    }

    [Fact]
    public void Who_only_reads_may_name_any_folder() => DataFolder.ToRead("/").ShouldBe("/");
}
