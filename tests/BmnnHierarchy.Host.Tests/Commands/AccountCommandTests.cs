using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Commands;

/// <summary>The first administrator of a real installation, from an empty folder to the first page.</summary>
public sealed class AccountCommandTests : IDisposable
{
    private const string Password = "bay con ngua an la tre";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bmnn-first-{Guid.NewGuid():N}");

    [Fact]
    public async Task The_first_administrator_is_opened_changes_the_password_and_enrols_a_second_factor()
    {
        var opened = await CreateAsync("quan.tri", Password);
        opened.ExitCode.ShouldBe(0, opened.Errors);
        opened.Output.ShouldContain("quan.tri");

        await using var app = await ServeAsync();
        using var session = new Session(app.GetTestServer().CreateHandler());
        await session.SignInAsync("quan.tri", Password);
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units?q=x"), System.Net.HttpStatusCode.Forbidden, AccessRefusals.PasswordMustBeChanged);
        using var sent = await session.GetAsync("/tim");
        sent.Headers.Location!.ToString().ShouldBe("/tai-khoan/mat-khau");

        var changed = await session.SubmitAsync("/tai-khoan/mat-khau", "password", ("current", Password), ("next", "thuyen giay qua cau"), ("repeated", "thuyen giay qua cau"));
        changed.StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther, await changed.Content.ReadAsStringAsync());
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units?q=x"), System.Net.HttpStatusCode.Forbidden, AccessRefusals.SecondFactorMustBeEnrolled);
        using var enrol = await session.GetAsync("/tim");
        enrol.Headers.Location!.ToString().ShouldBe("/tai-khoan/xac-thuc");
    }

    [Fact]
    public async Task A_weak_password_a_wrong_role_and_a_taken_name_are_refused_and_nothing_is_opened()
    {
        await StartedData.OfInstallation.CopyToAsync(_folder);
        (await CreateAsync("quan.tri", "123456789012")).ShouldSatisfyAllConditions(
            refused => refused.ExitCode.ShouldBe(2),
            refused => refused.Errors.ShouldContain("dò trước tiên"));
        var wrong = await Cli.RunAsync(Password, Arguments("quan.tri", "UnitHead"));
        wrong.ExitCode.ShouldBe(2, wrong.Output);
        (await CreateAsync("quan.tri", Password)).ExitCode.ShouldBe(0);
        var taken = await CreateAsync("quan.tri", Password);
        taken.ExitCode.ShouldBe(2);
        taken.Errors.ShouldContain("Đã có tài khoản");
    }

    [Fact]
    public async Task A_reset_sets_a_password_that_has_to_be_changed()
    {
        await StartedData.OfInstallation.CopyToAsync(_folder);
        (await CreateAsync("quan.tri", Password)).ExitCode.ShouldBe(0);
        var reset = await Cli.RunAsync("mot cau dai khac nua", ["account", "reset", "quan.tri", "--data", _folder, "--reason", "Quên mật khẩu"]);
        reset.ExitCode.ShouldBe(0, reset.Errors);

        await using var app = await ServeAsync();
        using var session = new Session(app.GetTestServer().CreateHandler());
        await session.SignInAsync("quan.tri", "mot cau dai khac nua");
    }

    [Fact]
    public async Task A_demonstrations_database_is_refused()
    {
        await StartedData.OfDemo.CopyToAsync(_folder);
        var refused = await CreateAsync("quan.tri", Password);
        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("bản chạy thử");
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            TestFolder.Delete(_folder);
        }
    }

    private Task<Cli> CreateAsync(string name, string password) => Cli.RunAsync(password, Arguments(name, "SystemAdministrator"));

    private string[] Arguments(string name, string role) =>
        ["account", "create", name, "--data", _folder, "--name", "Quản trị thử", "--role", role, "--unit", "bca", "--reason", "Cài đặt lần đầu"];

    private async Task<WebApplication> ServeAsync()
    {
        var app = HostApplication.Build(new HostSettings(_folder, null, []), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await ServingHost.StartAsync(app, default);
        return app;
    }
}
