using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Host.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bmnn-cli-{Guid.NewGuid():N}");

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("migrate")]
    [InlineData("verify")]
    public async Task Every_verb_explains_itself_in_both_languages(string verb)
    {
        var help = await Cli.RunAsync(verb, "--help");

        help.ExitCode.ShouldBe(0);
        help.Output.ShouldContain("--data");
        help.Output.ShouldContain(" / ");
        help.Output.ShouldContain("thư mục dữ liệu");
    }

    [Fact]
    public async Task The_help_names_every_verb()
    {
        var help = await Cli.RunAsync("--help");

        help.ExitCode.ShouldBe(0);
        foreach (var verb in (string[])["serve", "demo", "migrate", "verify", "account"])
        {
            help.Output.ShouldContain($"  {verb} ");
        }
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://*:0")]
    public async Task A_demonstration_refuses_to_be_reached_from_elsewhere(string urls)
    {
        var refused = await Cli.RunAsync("demo", "--data", _folder, "--urls", urls);

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("chỉ lắng nghe trên máy này");
        refused.Errors.ShouldContain("listens on this machine only");
        Directory.Exists(_folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_demonstration_refuses_addresses_that_come_by_configuration()
    {
        var refused = await Cli.RunAsync("demo", "--data", _folder, "--Kestrel:Endpoints:Open:Url", "http://0.0.0.0:0");

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("listens on this machine only");
    }

    [Theory]
    [InlineData("demo", "--today", "21/11/2026")]
    [InlineData("nonsense")]
    [InlineData]
    public async Task What_cannot_be_understood_ends_with_2(params string[] arguments) =>
        (await Cli.RunAsync(arguments)).ExitCode.ShouldBe(2);

    [Fact]
    public async Task PostgreSql_without_a_connection_string_is_named_as_what_is_wrong()
    {
        var refused = await Cli.RunAsync("serve", "--data", _folder, "--Storage:Provider", "PostgreSql");

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("Storage:ConnectionString");
        refused.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Migrating_twice_applies_every_script_once()
    {
        var first = await Cli.RunAsync("migrate", "--data", _folder);
        var second = await Cli.RunAsync("migrate", "--data", _folder);

        first.ExitCode.ShouldBe(0, first.Errors);
        first.Output.ShouldContain("access/2026-11-21-01-accounts");
        second.ExitCode.ShouldBe(0, second.Errors);
        second.Output.ShouldStartWith("Lược đồ đã là mới nhất.");
    }

    [Theory]
    [InlineData("serve", "--tody", "2026-11-21")]
    [InlineData("migrate", "--dta", "x")]
    [InlineData("verify", "--jsn")]
    [InlineData("demo", "--empt")]
    [InlineData("serve", "rác")]
    public async Task A_mistyped_option_is_named_and_nothing_is_done(string verb, params string[] rest)
    {
        var refused = await Cli.RunAsync([verb, "--data", _folder, .. rest]);

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain(rest[0]);
        Directory.Exists(_folder).ShouldBeFalse();
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            TestFolder.Delete(_folder);
        }
    }
}
