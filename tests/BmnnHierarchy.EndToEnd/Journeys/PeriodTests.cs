using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>A closed period keeps its figures; what people record of it afterwards stands beside them, by whom and when.</summary>
[Collection(DemoCollection.Name)]
public sealed class PeriodTests(Browser browser) : Journey(browser)
{
    private const string Province = "/don-vi/40";
    private const string Period = Province + "/ky/2026-10";

    [Fact]
    public async Task A_meeting_and_a_commendation_of_a_closed_month_that_are_recorded_late_stand_beside_its_figures()
    {
        var leader = await SignInAsync("lanhdao.na", Province + "/ky");
        await leader.Locator("#period").SelectOptionAsync("2026-10");
        await SendAsync(leader, leader.GetByRole(AriaRole.Button, new() { Name = "Khóa kỳ số liệu" }));
        await leader.Locator("#da-khoa a[data-open]").First.ClickAsync();
        await Expect(leader).ToHaveURLAsync(Ending(Period));
        await Expect(leader.Locator("h1")).ToContainTextAsync("không có đính chính");
        await Expect(leader.Locator("#ghi-sau")).ToHaveCountAsync(0);
        var hash = await leader.Locator("#kiem-tra code").GetAttributeAsync("title");

        await leader.GotoAsync("/don-vi/40-16738/thi-dua");
        await leader.Locator("details:has(#mo) > summary").ClickAsync();
        await leader.Locator("input[name=form][value=CertificateOfMerit]").CheckAsync();
        await leader.Locator("#number").FillAsync("912/QĐ-UBND");
        await leader.Locator("#date").FillAsync("20/10/2026");
        await leader.Locator("#ground").FillAsync("Hoàn thành trước hạn các nhiệm vụ quý III");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(leader.Locator("#da-luu")).ToBeVisibleAsync();

        var officer = await SignInAsync("thuongtruc.na", Province + "/ban-chi-dao?lam=hop");
        await officer.Locator("#heldOn").FillAsync("31/10/2026");
        await officer.Locator("#present").FillAsync("9");
        await officer.Locator("#minutes").FillAsync("31/BB-BCĐ");
        await officer.Locator("#kind").SelectOptionAsync("Regular");
        await officer.Locator("#mo .button-main").ClickAsync();
        await Expect(officer.Locator("#da-luu")).ToBeVisibleAsync();

        await leader.GotoAsync(Period);
        await Expect(leader.Locator("h1")).ToContainTextAsync("chỉ tiêu có đính chính sau khi khóa");
        await Expect(leader.Locator("#kiem-tra .ok-ink")).ToBeVisibleAsync();
        (await leader.Locator("#kiem-tra code").GetAttributeAsync("title")).ShouldBe(hash);
        await Expect(leader.Locator("#dinh-chinh tbody")).ToContainTextAsync("Bằng khen +1");
        await Expect(leader.Locator("#so-lieu tbody")).Not.ToContainTextAsync("Cuộc họp Ban Chỉ đạo gần nhất");
        await Expect(Record("Ghi nhận khen thưởng, phê bình")).ToContainTextAsync("lanhdao.na");
        await Expect(Record("Ghi cuộc họp")).ToContainTextAsync("thuongtruc.na");
        await LookAsync(leader, Screens.Office, "ky-da-khoa-dinh-chinh");
        var review = (await leader.EvaluateAsync("fetch('/api/v1/units/40/periods/2026-10').then(answer => answer.json())"))!.Value;
        review.GetProperty("period").GetProperty("hash").GetString().ShouldBe(hash);
        review.GetProperty("records").EnumerateArray().Select(record => (record.GetProperty("act").GetString(), record.GetProperty("account").GetString())).ShouldBe(
            [("committees.meeting-held", "thuongtruc.na"), ("accountability.merit-recorded", "lanhdao.na")]);
        review.GetProperty("adjustments").EnumerateArray().Select(adjustment => adjustment.GetProperty("difference").GetRawText()).ShouldBe(["[227]", "[0,1,0,0,0]"]);

        var host = Browser.Address.OriginalString;
        var phone = await SignInAsync(
            "lanhdao.na", Period, Screens.Phone, true, new Cookie { Name = "bmnn-lang", Value = "en", Url = host }, new Cookie { Name = "bmnn-theme", Value = "dark", Url = host });
        await Expect(phone.Locator("#ghi-sau")).ToContainTextAsync("Meeting recorded");
        await LookAsync(phone, Screens.Phone, "ky-da-khoa-dinh-chinh-dien-thoai");

        ILocator Record(string act) => leader.Locator("#ghi-sau tbody tr").Filter(new() { HasText = act });
    }

    private static async Task LookAsync(IPage page, ViewportSize size, string name)
    {
        await Screens.KeepAsync(page, name);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(size.Width);
        (await page.EvaluateAsync<string[]>(LookTests.SticksOut)).ShouldBeEmpty();
        await LookTests.NoFaultAsync(page);
    }
}
