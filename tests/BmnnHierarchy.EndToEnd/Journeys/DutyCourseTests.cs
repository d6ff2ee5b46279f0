using System.Text;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>
/// A commune and its standing body over one late duty, from the reminder to the verified result, and over an explanation: what
/// each does is seen by the other, and all of it stays in the duty's history.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class DutyCourseTests(Browser browser) : Journey(browser)
{
    private const string Commune = "/don-vi/40-16738";
    private const string Late = "NA-II.7";
    private const string Unexplained = "NA-II.2.f";

    [Fact]
    public async Task A_late_duty_is_reminded_of_broken_down_extended_reported_and_verified()
    {
        var officer = await SignInAsync("thuongtruc.na", ListOf($"trang-thai=qua-han&nhiem-vu={Late}"));
        await officer.GetByRole(AriaRole.Link, new() { Name = "Nhắc các đơn vị" }).ClickAsync();
        await officer.Locator("#text").FillAsync("Đề nghị báo cáo kết quả bàn giao.");
        await officer.Locator("form[data-save] button[type=submit]").ClickAsync();
        await Expect(officer.Locator("#tien-do")).ToContainTextAsync("Đề nghị báo cáo kết quả bàn giao.");

        var commune = await SignInAsync("quephong", Commune + "/viec");
        var today = await TodayAsync(commune);
        await Expect(commune.Locator("#duoc-nhac")).ToContainTextAsync("Đề nghị báo cáo kết quả bàn giao.");
        await commune.Locator("#duoc-nhac button[type=submit]").ClickAsync();
        await Expect(commune.Locator("#duoc-nhac")).ToHaveCountAsync(0);

        await BreakDownAsync(commune);
        await ExtendAsync(commune, officer, today);

        await commune.GotoAsync($"{Commune}/viec/{Late}?lam=cap-nhat");
        await FillDoneAsync(commune, today, "61/BB-UBND");
        await commune.Locator("form.editor .button-main").ClickAsync();
        await Expect(commune.Locator("#tinh-trang")).ToContainTextAsync("Chưa kiểm chứng");
        await Expect(commune.Locator("h1")).ToContainTextAsync("Hoàn thành đúng hạn");

        await officer.GotoAsync($"{Commune}/viec/{Late}?lam=kiem-chung");
        await officer.Locator("input[name=choice][value=confirmed]").CheckAsync();
        await officer.Locator("input[name=seen]").First.CheckAsync();
        await officer.Locator("form.editor .button-main").ClickAsync();
        await Expect(officer.Locator("#tinh-trang")).ToContainTextAsync("Đã kiểm chứng");

        await commune.ReloadAsync();
        foreach (var act in new[] { "Giao việc", "Nhắc việc", "Thêm việc con", "Đề nghị gia hạn", "Đồng ý gia hạn", "Cập nhật", "Đã kiểm chứng" })
        {
            await Expect(commune.Locator("#lich-su .strong").Filter(new() { HasText = act }).First).ToBeVisibleAsync();
        }

        await Screens.KeepAsync(commune, "mot-viec-tu-nhac-den-kiem-chung");
    }

    [Fact]
    public async Task What_is_asked_about_a_late_duty_stands_in_the_filter_until_the_answer_is_accepted()
    {
        var waiting = ListOf("cho=giai-trinh");
        var officer = await SignInAsync("thuongtruc.na", $"{Commune}/viec/{Unexplained}");
        var today = await TodayAsync(officer);
        await officer.Locator("#giai-trinh").GetByRole(AriaRole.Link, new() { Name = "Yêu cầu giải trình" }).ClickAsync();
        await officer.Locator("#question").FillAsync("Vì sao chưa xong? Khi nào xong?");
        await officer.Locator("#dueOn").FillAsync(Typed(today.AddDays(5)));
        await officer.GetByRole(AriaRole.Button, new() { Name = "Gửi yêu cầu", Exact = true }).ClickAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync("Chờ giải trình");
        var address = new Uri(officer.Url).AbsolutePath;
        await officer.GotoAsync(waiting);
        await Expect(officer.Locator("#danh-sach tbody tr")).ToHaveCountAsync(1);
        await Expect(officer.Locator("#danh-sach")).ToContainTextAsync("Quế Phong");
        await Screens.KeepAsync(officer, "danh-sach-dang-cho-giai-trinh");

        var commune = await SignInAsync("quephong", Commune + "/viec");
        await commune.Locator("#phai-tra-loi").GetByText("Vì sao chưa xong? Khi nào xong?").ClickAsync();
        await commune.Locator("#text").FillAsync("Chờ xác nhận của đơn vị cũ; xong trong tháng này.");
        await commune.GetByRole(AriaRole.Button, new() { Name = "Gửi giải trình", Exact = true }).ClickAsync();
        await Expect(commune.Locator("h1")).ToContainTextAsync("Đã giải trình");

        await officer.GotoAsync(address);
        await officer.Locator("input[name=choice][value=accept]").CheckAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ghi ý kiến", Exact = true }).ClickAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync("Đã chấp nhận");
        await officer.GotoAsync(waiting);
        await Expect(officer.Locator("#danh-sach")).ToContainTextAsync("Không có việc nào khớp bộ lọc");
    }

    [Fact]
    public async Task The_calendar_of_deadlines_is_taken_along_as_a_file()
    {
        var commune = await SignInAsync("nguyengiap", "/don-vi/31-11146/lich");
        var download = await commune.RunAndWaitForDownloadAsync(() => commune.GetByRole(AriaRole.Link, new() { Name = "Tải lịch (.ics)" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("bmnn-31-11146.ics");
        using var reader = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.ShouldContain("DTSTART;VALUE=DATE:20261104\r\n");
    }

    private static async Task BreakDownAsync(IPage commune)
    {
        await commune.GotoAsync($"{Commune}/viec/{Late}/viec-con");
        await commune.GetByRole(AriaRole.Link, new() { Name = "Thêm việc con" }).ClickAsync();
        await commune.Locator("#text").FillAsync("Đối chiếu danh mục bàn giao");
        await commune.Locator("#owner").FillAsync("Văn thư, lưu trữ");
        await commune.Locator("form.editor .button-main").ClickAsync();
        await Expect(commune.Locator("#viec-con")).ToContainTextAsync("Đối chiếu danh mục bàn giao");
    }

    /// <summary>The commune asks for more time, the standing body finds the request in its list and grants it by a decision.</summary>
    private static async Task ExtendAsync(IPage commune, IPage officer, DateOnly today)
    {
        await commune.GotoAsync($"{Commune}/viec/{Late}");
        await commune.Locator("#thoi-han").GetByRole(AriaRole.Link, new() { Name = "Đề nghị gia hạn" }).ClickAsync();
        await commune.Locator("#until").FillAsync(Typed(today.AddDays(20)));
        await commune.Locator("#documentNumber").FillAsync("18/CV-UBND");
        await commune.GetByRole(AriaRole.Button, new() { Name = "Gửi đề nghị" }).ClickAsync();
        await Expect(commune.Locator("#reason[aria-invalid=true]")).ToBeVisibleAsync();
        await commune.Locator("#reason").FillAsync("Chờ đơn vị cũ bàn giao đủ hồ sơ.");
        await commune.GetByRole(AriaRole.Button, new() { Name = "Gửi đề nghị" }).ClickAsync();
        await Expect(commune.Locator("#thoi-han")).ToContainTextAsync("Đang chờ quyết định");

        await officer.GotoAsync(ListOf("cho=gia-han"));
        await Expect(officer.Locator("#danh-sach tbody tr")).ToHaveCountAsync(1);
        await officer.GotoAsync("/don-vi/40/de-nghi");
        await officer.Locator("#ten").FillAsync("que phong");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lọc", Exact = true }).ClickAsync();
        var request = officer.Locator("#de-nghi li").Filter(new() { HasText = "Chờ đơn vị cũ bàn giao đủ hồ sơ." });
        await request.Locator("summary").ClickAsync();
        await request.Locator("input[name=choice][value=granted]").CheckAsync();
        await request.Locator("input[name=decisionNumber]").FillAsync("77/TB-CAT");
        await request.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }).ClickAsync();
        await Expect(officer.Locator("#da-luu")).ToBeVisibleAsync();
        await officer.GotoAsync(ListOf("cho=gia-han"));
        await Expect(officer.Locator("#danh-sach")).ToContainTextAsync("Không có việc nào khớp bộ lọc");

        await commune.ReloadAsync();
        await Expect(commune.Locator("#thoi-han")).ToContainTextAsync("77/TB-CAT");
        await Expect(commune.Locator("#thoi-han")).ToContainTextAsync(Typed(today.AddDays(20)));
        await Screens.KeepAsync(commune, "gia-han-da-dong-y");
    }

    private static string ListOf(string conditions) => $"/don-vi/40/danh-sach?{conditions}&ten=que+phong";
}
