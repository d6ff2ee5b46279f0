using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>The standing body's officer keeps the record of the province's own committee; the leadership's figure follows.</summary>
[Collection(DemoCollection.Name)]
public sealed class CommitteeTests(Browser browser) : Journey(browser)
{
    private const string Committee = "/don-vi/31/ban-chi-dao";

    [Fact]
    public async Task A_decision_completes_the_committee_a_member_who_leaves_opens_a_vacancy_and_a_replacement_closes_it()
    {
        var officer = await SignInAsync("thuongtruc.hp", Committee);
        var leader = await SignInAsync("lanhdao.hp", "/don-vi/31");
        var tile = leader.Locator("#chi-so .tile").Filter(new() { HasText = "Ban Chỉ đạo đủ thành phần" }).Locator(".ratio");
        var before = FirstNumber(await tile.InnerTextAsync());
        var today = Typed(await TodayAsync(officer));
        await Expect(officer.Locator("tr.vacant")).ToHaveCountAsync(1);
        await Screens.KeepAsync(officer, "ban-chi-dao-khuyet");

        await officer.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận quyết định" }).ClickAsync();
        await officer.Locator("#paper-number").FillAsync("99/QĐ-UBND");
        await officer.Locator("#paper-date").FillAsync(today);
        foreach (var empty in await officer.Locator("#mo tr:has(th:not(:has(select))) input[id$='-name']").AllAsync())
        {
            if (await empty.InputValueAsync() == "")
            {
                var row = empty.Locator("xpath=ancestor::tr");
                await empty.FillAsync("Nguyễn Văn Thử (mô phỏng)");
                await row.Locator("input[id$='-position']").FillAsync("Lãnh đạo");
                await row.Locator("input[id$='-body']").FillAsync("Cơ quan thành viên");
            }
        }

        await Screens.KeepAsync(officer, "ban-chi-dao-quyet-dinh");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu quyết định" }).ClickAsync();
        await Expect(officer.Locator("#da-luu")).ToBeVisibleAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync("Đủ 12 chức danh");
        await Expect(tile).ToContainTextAsync($"{before + 1}/");

        await officer.Locator("[data-member] .row-actions a").First.ClickAsync();
        await officer.Locator("#on").FillAsync(today);
        await officer.Locator("#cause").SelectOptionAsync("Retired");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận thôi tham gia" }).ClickAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync("Khuyết 1/12 chức danh");
        await Expect(officer.Locator("tr.vacant")).ToContainTextAsync(today);
        await Expect(tile).ToContainTextAsync($"{before}/");
        await leader.GotoAsync("/don-vi/31/ban-chi-dao/cac-don-vi?khuyet-truong-ban=1&ten=hai+phong");
        await Expect(leader.Locator("#danh-sach a[href='/don-vi/31/ban-chi-dao']")).ToBeVisibleAsync();
        await Screens.KeepAsync(leader, "ban-chi-dao-danh-sach");

        await officer.Locator("tr.vacant .row-actions a").ClickAsync();
        await officer.Locator("#paper-number").FillAsync("100/QĐ-UBND");
        await officer.Locator("#paper-date").FillAsync(today);
        await officer.Locator("#member-name").FillAsync("Trần Thị Thay (mô phỏng)");
        await officer.Locator("#member-position").FillAsync("Chủ tịch");
        await officer.Locator("#member-body").FillAsync("Ủy ban nhân dân thành phố");
        await officer.Locator("#from").FillAsync(today);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu thành viên" }).ClickAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync("Đủ 12 chức danh");
        await Screens.KeepAsync(officer, "ban-chi-dao-du");
        await leader.GotoAsync("/don-vi/31");
        await Expect(tile).ToContainTextAsync($"{before + 1}/");
    }

    [Fact]
    public async Task A_refused_decision_comes_back_as_it_was_typed_with_the_error_beside_its_field()
    {
        var officer = await SignInAsync("thuongtruc.na", "/don-vi/40/ban-chi-dao?lam=quyet-dinh");
        await officer.Locator("#paper-number").FillAsync("Quyết định về việc kiện toàn");
        await officer.Locator("#paper-date").FillAsync("31/02/2026");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu quyết định" }).ClickAsync();
        await Expect(officer.Locator("#paper-date-error")).ToBeVisibleAsync();
        await Expect(officer.Locator("#paper-number")).ToHaveValueAsync("Quyết định về việc kiện toàn");
        await officer.Locator("#paper-date").FillAsync(Typed(await TodayAsync(officer)));
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu quyết định" }).ClickAsync();
        await Expect(officer.Locator("#paper-number-error")).ToContainTextAsync("số, ký hiệu");
    }
}
