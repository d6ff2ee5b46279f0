using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NSubstitute;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Where a figure is wrong concerns whoever runs the system; what the figure says only those who may see it.</summary>
public sealed class ReconciliationValuesTests : IAsyncLifetime
{
    private const string Page = "/quan-tri/doi-chieu";
    private ClockedHost _host = null!;

    public async Task InitializeAsync()
    {
        var record = Substitute.For<IVerificationRecord>();
        var found = new VerificationResult(
            new DateTimeOffset(2026, 11, 20, 19, 0, 0, TimeSpan.Zero), 12, Caller.SystemAccount, 300, 40, 5000, 0, 2, new string('a', 64), [],
            [
                new RollupDifference("unit:31-11146", RollupDifferenceKind.Figure, "duties.overdue", "48711", "48712"),
                new RollupDifference("unit:40-16738", RollupDifferenceKind.Addition, "duties.done", "59321", "59322"),
            ]);
        record.ListAsync(default).ReturnsForAnyArgs([found]);
        record.Latest.Returns(found);
        _host = await ClockedHost.StartAsync(
            services => services.Replace(ServiceDescriptor.Singleton(record)), "--Access:SecondFactor:RequiredFor:0", "MinistryLiaison");
        await _host.OpenAsync("quan.tri", grants: [Grant(Role.SystemAdministrator, "bca")]);
        await _host.OpenAsync("thanh.tra", grants: [Grant(Role.Inspector, "31")]);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Who_administers_accounts_sees_place_and_kind_of_a_difference_and_no_value()
    {
        var text = await PageAsync("quan.tri");

        text.ShouldContain("duties.overdue</code> số liệu không khớp sự kiện");
        text.ShouldContain("duties.done</code> tổng không bằng cộng các phần");
        text.ShouldContain("Giá trị chỉ hiện với người được xem số liệu");
        foreach (var value in (string[])["48711", "48712", "59321", "59322"])
        {
            text.ShouldNotContain(value);
        }
    }

    [Fact]
    public async Task Who_sees_figures_of_a_province_sees_values_there_and_nowhere_else()
    {
        var text = await PageAsync("thanh.tra");

        text.ShouldContain("48711 ≠ 48712");
        text.ShouldContain("duties.done</code> tổng không bằng cộng các phần");
        text.ShouldNotContain("59321");
        text.ShouldNotContain("59322");
    }

    private async Task<string> PageAsync(string account)
    {
        using var session = await _host.SignInAsync(account);
        using var answer = await session.GetAsync(Page);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }

    private static Grant Grant(Role role, string unit) => new(role, UnitKey.FromCode(unit), new DateRange(new(2026, 1, 1), null));
}
