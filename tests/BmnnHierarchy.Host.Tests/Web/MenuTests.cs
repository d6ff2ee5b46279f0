using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>The menu leads everybody to their work, and nowhere they are turned away.</summary>
[Collection(TestHostCollection.Name)]
public sealed class MenuTests(TestHost host)
{
    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");

    [Theory]
    [InlineData("lanhdao.hp")]
    [InlineData("thuongtruc.hp")]
    [InlineData("kiemtra.hp")]
    [InlineData("nguyengiap")]
    [InlineData("truong.nguyengiap")]
    [InlineData("bo.a03")]
    [InlineData("quantri")]
    public async Task Every_item_opens_for_whoever_has_it(string account)
    {
        using var session = await host.SignInAsync(account);
        var caller = (await host.Services.GetRequiredService<IAccounts>().CallerAsync(account, default))!;
        var items = Menu.Of(caller, TestHost.Today);
        items.ShouldNotBeEmpty();
        foreach (var item in items)
        {
            using var answer = await session.GetAsync(item.Address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, item.Address);
        }
    }

    [Theory]
    [InlineData(Role.ProvincialLeader)]
    [InlineData(Role.StandingBodyOfficer)]
    [InlineData(Role.Inspector)]
    public void Whoever_steers_a_province_reaches_all_that_steers_it(Role role)
    {
        var addresses = Menu.Of(Callers.With(role, "31"), TestHost.Today).Select(item => item.Address).ToList();
        addresses[0].ShouldBe(PageAddress.Unit(HaiPhong));
        addresses.ShouldBeUnique();
        foreach (var address in new[]
        {
            PageAddress.List(HaiPhong), PlanAddress.List(HaiPhong), PageAddress.Calendar(HaiPhong), PageAddress.Reminders(HaiPhong),
            PageAddress.Explanations(HaiPhong), PageAddress.Committees(HaiPhong),
        })
        {
            addresses.ShouldContain(address);
        }

        addresses.Contains(PageAddress.Requests(HaiPhong)).ShouldBe(role is not Role.Inspector);
        addresses.Contains(PageAddress.CheckQueue(HaiPhong)).ShouldBe(role is not Role.ProvincialLeader);
    }
}
