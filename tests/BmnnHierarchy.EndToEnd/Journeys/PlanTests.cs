using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>The standing body makes duties of a document; a commune receives them, issues its own plan, breaks one down; the plan is amended.</summary>
[Collection(DemoCollection.Name)]
public sealed class PlanTests(Browser browser) : Journey(browser)
{
    private const string Plans = "/don-vi/40/ke-hoach";
    private const string Commune = "/don-vi/40-16738";

    private const string Document = """
        ỦY BAN NHÂN DÂN
        TỈNH NGHỆ AN

        Số: 512/KH-UBND
        Nghệ An, ngày 02 tháng 11 năm 2026

        KẾ HOẠCH
        Bàn giao tài liệu và củng cố Ban Chỉ đạo bảo vệ bí mật nhà nước

        I. NHIỆM VỤ
        Một đoạn văn mở đầu không giao việc gì cho ai.
        1. UBND các xã, phường rà soát, thống kê tài liệu lưu giữ. Thời gian hoàn thành: tháng 3/2027.
        2. Sở Nội vụ chủ trì, phối hợp Công an tỉnh hướng dẫn bàn giao tài liệu. Thời gian hoàn thành: tháng 12/2026.
        3. Sở Mỹ nghệ lập danh mục thiết bị lưu giữ. Thời gian hoàn thành: tháng 1/2027.
        4. Công an tỉnh tham mưu kiện toàn Ban Chỉ đạo trước ngày 31/12/2026. Thành phần Ban Chỉ đạo gồm: Trưởng Ban Chỉ đạo là Chủ tịch UBND tỉnh. Phó Trưởng Ban Chỉ đạo là lãnh đạo Công an tỉnh. Thành viên Ban Chỉ đạo gồm đại diện lãnh đạo các Sở: Nội vụ, Tài chính, Tư pháp; Thường trực Ban Chỉ đạo là Công an tỉnh.
        5. UBND các xã, phường báo cáo Công an tỉnh trong vòng 24 giờ kể từ khi phát hiện tài liệu thất lạc.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Trần Văn Ví Dụ
        """;

    private static readonly Regex Draft = new("/du-thao/d[0-9]+");

    [Fact]
    public async Task A_document_becomes_duties_that_a_commune_breaks_down_and_an_amendment_carries_its_work_over()
    {
        var officer = await SignInAsync("thuongtruc.na", Plans);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Soạn kế hoạch mới" }).First.ClickAsync();
        await CompileAsync(officer, Document);
        await Expect(officer.Locator("h1")).ToContainTextAsync("5 nhiệm vụ");
        await LookAsync(officer, "ke-hoach-du-thao");
        await CorrectAsync(officer);
        var leader = await SignInAsync("lanhdao.na", Plans);
        await IssueAsync(officer, leader, "Ban hành", "ke-hoach-xem-truoc");
        await officer.GotoAsync($"{Plans}/40-512-2026");
        await Expect(officer.Locator("#tien-do")).ToContainTextAsync("Đã giao đủ");
        await LookAsync(officer, "ke-hoach-da-ban-hanh");

        var commune = await SignInAsync("quephong", $"{Commune}/ke-hoach-don-vi");
        await IssueOwnPlanAsync(commune);
        await BreakDownAsync(commune);
        await TellOfAnEventAsync(commune);
        await ConfirmCompositionAsync(officer);

        await officer.GotoAsync($"{Plans}/40-512-2026");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Sửa đổi từ văn bản mới" }).ClickAsync();
        await CompileAsync(officer, Amended());
        await MarkLinesAsync(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Xem trước" }).ClickAsync();
        await Expect(officer.Locator("#khac-biet")).ToContainTextAsync("thêm 1, sửa 1, bãi bỏ 1");
        await LookAsync(officer, "ke-hoach-khac-biet");
        await leader.GotoAsync(officer.Url);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Ban hành bản sửa đổi" }).ClickAsync();
        await Expect(leader.Locator("#tien-do")).ToContainTextAsync("Đã giao đủ");

        await commune.GotoAsync($"{Commune}/viec/NA512-I.1");
        await Expect(commune.Locator("body")).ToContainTextAsync("30/06/2027");
        await Expect(commune.Locator("body")).ToContainTextAsync("Thống kê tại phòng lưu trữ");
    }

    [Fact]
    public async Task A_real_plan_of_fifty_one_assignments_is_gone_through_by_keyboard()
    {
        var officer = await SignInAsync("thuongtruc.na", $"{Plans}/moi");
        await CompileAsync(officer, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Documents", "nghe-an-bmnn-2025.txt")));
        await Expect(officer.Locator("h1")).ToContainTextAsync("51 nhiệm vụ");
        await Expect(officer.Locator(".draft-items [data-row]")).ToHaveCountAsync(51);
        await officer.Keyboard.PressAsync("j");
        await officer.Keyboard.PressAsync("j");
        await officer.Keyboard.PressAsync("j");
        await officer.Keyboard.PressAsync("Enter");
        await Expect(officer).ToHaveURLAsync(new Regex("muc=I\\.2"));
        await Expect(officer.Locator("mark#nguon")).ToBeInViewportAsync();
        await Expect(officer.Locator("#mo h3")).ToBeInViewportAsync();
        await Expect(officer.Locator("nav.tabs")).ToBeInViewportAsync();
        await officer.ScreenshotAsync(new() { Path = Screens.PathOf("ke-hoach-51-muc") });
        await officer.Keyboard.PressAsync("Control+s");
        await Expect(officer).ToHaveURLAsync(new Regex("muc=I\\.3"));
        await Expect(officer.Locator("mark#nguon")).ToContainTextAsync("thường xuyên, nghiêm túc");
        await officer.GotoAsync(new Uri(officer.Url).AbsolutePath + "?loc=can-xem");
        await LookAsync(officer, "ke-hoach-51");
    }

    [Fact]
    public async Task A_document_that_is_not_taken_says_why_and_keeps_what_was_pasted()
    {
        var officer = await SignInAsync("thuongtruc.hp", "/don-vi/31/ke-hoach/moi");
        await officer.Locator("#text").FillAsync("Một bức thư không giao việc gì cho ai.");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Đọc văn bản" }).ClickAsync();
        await Expect(officer.Locator("[role=alert]")).ToContainTextAsync("nhiệm vụ");
        await Expect(officer.Locator("#text")).ToHaveValueAsync("Một bức thư không giao việc gì cho ai.");
        await LookAsync(officer, "ke-hoach-tu-choi");
    }

    [Fact]
    public async Task In_English_and_dark_the_pages_of_plans_are_complete_and_have_enough_contrast()
    {
        var officer = await SignInAsync("thuongtruc.na", $"{Plans}/moi");
        await CompileAsync(officer, Document.Replace("512/KH-UBND", "777/KH-UBND", StringComparison.Ordinal));
        var draft = new Uri(officer.Url).AbsolutePath;
        await officer.Locator("form[action='/tuy-chon/ngon-ngu'] button").ClickAsync();
        await Expect(officer.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await officer.Locator("form[action='/tuy-chon/giao-dien'] button").ClickAsync();
        await Expect(officer.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        foreach (var (address, name) in new[]
        {
            ($"{draft}?muc=I.3&loc=can-xem", "muc"), ($"{draft}?phan=chua-hieu&dong=0", "chua-hieu"), ($"{draft}?phan=dau", "dau"), ($"{draft}/xem-truoc", "xem-truoc"),
            ($"{Plans}/40-2025", "ban-hanh"), ("/don-vi/40/ban-chi-dao/thanh-phan?sua=Communes", "thanh-phan"), ("/don-vi/40/ke-hoach-don-vi", "don-vi"),
        })
        {
            await officer.GotoAsync(address);
            await LookAsync(officer, "ke-hoach-toi-" + name);
        }
    }

    private static async Task CompileAsync(IPage page, string text)
    {
        await page.Locator("#text").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc văn bản" }).ClickAsync();
        await page.WaitForURLAsync(Draft);
    }

    /// <summary>Goes through what needs attention, with the sentence of the document beside each item.</summary>
    private static async Task CorrectAsync(IPage page)
    {
        await Expect(page.Locator("#muc-I\\.5")).ToContainTextAsync("Trong 24 giờ kể từ khi phát hiện tài liệu thất lạc");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "?muc=I.5");
        await Expect(page.Locator("#onEvent")).ToHaveValueAsync("phát hiện tài liệu thất lạc");
        await page.Locator("#onEventAmount").FillAsync("một");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu, sang mục sau" }).ClickAsync();
        await Expect(page.Locator("#onEventAmount-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#onEvent")).ToHaveValueAsync("phát hiện tài liệu thất lạc");
        await LookAsync(page, "ke-hoach-muc-su-kien");
        await page.Locator("#onEventAmount").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu, sang mục sau" }).ClickAsync();
        await page.Locator(".item-filters a", new() { HasTextString = "Cần xem" }).ClickAsync();
        await page.Locator("[data-row]", new() { HasTextString = "Sở Mỹ nghệ" }).Locator("[data-open]").ClickAsync();
        await Expect(page.Locator("mark#nguon")).ToContainTextAsync("lập danh mục thiết bị");
        await Expect(page.Locator("input[name=evidenceKinds][value=List]")).ToBeCheckedAsync();
        await LookAsync(page, "ke-hoach-muc");
        await page.Locator("details", new() { HasTextString = "Giao cho cơ quan cụ thể" }).Locator("summary").First.ClickAsync();
        await page.Locator("input[name=bodies][value=so_tc]").CheckAsync();
        await page.Locator("#evidence").FillAsync("Danh mục thiết bị có chữ ký");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu, sang mục sau" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("loc=can-xem"));
        await MarkLinesAsync(page);
    }

    private static async Task MarkLinesAsync(IPage page)
    {
        await page.Locator("nav.tabs a", new() { HasTextString = "Chưa hiểu" }).ClickAsync();
        await LookAsync(page, "ke-hoach-chua-hieu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đánh dấu đã đọc" }).ClickAsync();
        await Expect(page.Locator("nav.tabs")).ToContainTextAsync("Chưa hiểu (0)");
    }

    /// <summary>The officer, who has prepared it, is told that the leader issues; the leader finds it in the list and does.</summary>
    private static async Task IssueAsync(IPage officer, IPage leader, string button, string look)
    {
        await officer.GetByRole(AriaRole.Link, new() { Name = "Xem trước" }).ClickAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync("đơn vị sẽ nhận");
        await Expect(officer.Locator("#ai-ban-hanh")).ToContainTextAsync("Lãnh đạo cấp tỉnh");
        await Expect(officer.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToHaveCountAsync(0);
        await LookAsync(officer, look);
        await leader.ReloadAsync();
        await leader.Locator($"#du-thao a[href='{new Uri(officer.Url).AbsolutePath}']").ClickAsync();
        await LookAsync(leader, look + "-lanh-dao");
        await leader.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(leader.Locator("#da-luu")).ToBeVisibleAsync();
    }

    private static async Task IssueOwnPlanAsync(IPage page)
    {
        await page.Locator("#plan").SelectOptionAsync("40-512-2026");
        await page.Locator("#number").FillAsync("88/KH-UBND");
        await page.Locator("#issuedOn").FillAsync("20/11/2026");
        await LookAsync(page, "ke-hoach-don-vi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator("#ke-hoach")).ToContainTextAsync("88/KH-UBND");
    }

    private static async Task BreakDownAsync(IPage page)
    {
        await page.GotoAsync($"{Commune}/viec/NA512-I.1/viec-con");
        await page.Locator("#viec-con a", new() { HasTextString = "Thêm" }).ClickAsync();
        await page.Locator("#text").FillAsync("Thống kê tại phòng lưu trữ");
        await page.Locator("#owner").FillAsync("Văn phòng");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator("#viec-con")).ToContainTextAsync("Thống kê tại phòng lưu trữ");
        await LookAsync(page, "viec-con");
    }

    /// <summary>A duty that only an event sets: the commune says that it has happened, and has hours to report.</summary>
    private static async Task TellOfAnEventAsync(IPage page)
    {
        await page.GotoAsync($"{Commune}/su-kien?nhiem-vu=NA512-I.5");
        var duty = page.Locator("#NA512-I\\.5");
        await Expect(duty).ToContainTextAsync("Trong 12 giờ kể từ khi phát hiện tài liệu thất lạc");
        await page.Locator("#happenedOn").FillAsync("20/11/2026");
        await page.Locator("#happenedAt").FillAsync("08:30");
        await page.Locator("main button[type=submit].button-main").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/viec/NA512-I"));
        await Expect(page.Locator("main")).ToContainTextAsync("20/11/2026 20:30");
        await page.GotoAsync($"{Commune}/danh-sach?nhiem-vu=NA512-I.5");
        await Expect(page.Locator("#danh-sach")).ToContainTextAsync("20/11/2026");
        await LookAsync(page, "su-kien-viec");
    }

    private static async Task ConfirmCompositionAsync(IPage page)
    {
        await page.GotoAsync("/don-vi/40/ban-chi-dao/thanh-phan");
        await Expect(page.Locator("#tu-ke-hoach")).ToContainTextAsync("5 chức danh");
        await LookAsync(page, "thanh-phan");
        await page.Locator("#tu-ke-hoach a").ClickAsync();
        await Expect(page.Locator("#post-0-words")).ToHaveValueAsync("Chủ tịch UBND tỉnh");
        await LookAsync(page, "thanh-phan-sua");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận thành phần" }).ClickAsync();
        await Expect(page.Locator("#da-luu")).ToBeVisibleAsync();
        await Expect(page.Locator("#Province")).ToContainTextAsync("5 chức danh");
        await page.GotoAsync("/don-vi/40/ban-chi-dao");
        await Expect(page.Locator("body")).ToContainTextAsync("Kế hoạch 512/KH-UBND");
    }

    private static string Amended() => Document
        .Replace("512/KH-UBND", "560/KH-UBND", StringComparison.Ordinal).Replace("02 tháng 11", "20 tháng 11", StringComparison.Ordinal)
        .Replace("tháng 3/2027", "tháng 6/2027", StringComparison.Ordinal)
        .Replace("3. Sở Mỹ nghệ lập danh mục thiết bị lưu giữ. Thời gian hoàn thành: tháng 1/2027.", "3. Sở Tư pháp tuyên truyền pháp luật cho cán bộ cấp xã. Thời gian hoàn thành: tháng 5/2027.", StringComparison.Ordinal);

    /// <summary>Pictures at both widths, and no fault that axe knows.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        await Screens.KeepAsync(page, name);
        await page.SetViewportSizeAsync(Screens.Phone.Width, Screens.Phone.Height);
        await Screens.KeepAsync(page, name + "-dien-thoai");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Screens.Phone.Width, name);
        await page.SetViewportSizeAsync(Screens.Office.Width, Screens.Office.Height);
        await LookTests.NoFaultAsync(page, name);
    }
}
