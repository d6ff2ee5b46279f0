using System.Text;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>Evidence from the commune to the inspector and back, and lists as the leadership uses them.</summary>
[Collection(DemoCollection.Name)]
public sealed class EvidenceTests(Browser browser) : Journey(browser)
{
    private const string Duty = "/don-vi/31-11146/viec/HP-II.5.b@2026";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");

    [Fact]
    public async Task Two_documents_with_a_digest_are_returned_for_more_corrected_and_verified()
    {
        var unit = await SignInAsync("nguyengiap", $"{Duty}?lam=cap-nhat");
        var today = await TodayAsync(unit);
        await FillDoneAsync(unit, today, "81/BB-UBND");
        await unit.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "BB-81.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await unit.Locator(".more-documents summary").ClickAsync();
        await unit.Locator("[id='documentNumber-1']").FillAsync("82/BC-UBND");
        await unit.Locator("[id='documentDate-1']").FillAsync(Typed(today));
        await SaveAsync(unit);
        await Expect(unit.Locator("#tinh-trang")).ToContainTextAsync("81/BB-UBND");
        await Expect(unit.Locator("#tinh-trang")).ToContainTextAsync("82/BC-UBND");
        await Expect(unit.Locator("#tinh-trang")).ToContainTextAsync("SHA-256");

        var inspector = await SignInAsync("kiemtra.hp", $"{Duty}?lam=kiem-chung");
        await inspector.Locator("input[name=choice][value=needsMore]").CheckAsync();
        await inspector.Locator("#reason").FillAsync("Thiếu danh sách kèm theo");
        await SaveAsync(inspector);
        await Expect(inspector.Locator("#tinh-trang")).ToContainTextAsync("Cần bổ sung");

        await unit.GotoAsync($"{Duty}?lam=dinh-chinh");
        await Expect(unit.Locator("[id='documentNumber-1']")).ToHaveValueAsync("82/BC-UBND");
        await unit.Locator("[id='documentNumber-1']").FillAsync("83/BC-UBND");
        await unit.Locator("#reason").FillAsync("Bổ sung danh sách");
        await SaveAsync(unit);
        await Expect(unit.Locator("#tinh-trang")).ToContainTextAsync("Chưa kiểm chứng");

        await inspector.GotoAsync($"{Duty}/doi-chieu");
        await inspector.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "nhan-duoc.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await SaveAsync(inspector);
        await Expect(inspector.Locator("#ket-qua")).ToContainTextAsync("81/BB-UBND");
        await Screens.KeepAsync(inspector, "doi-chieu-tep");

        await inspector.GotoAsync($"{Duty}?lam=kiem-chung");
        await inspector.Locator("input[name=choice][value=confirmed]").CheckAsync();
        await inspector.Locator("input[name=seen]").First.CheckAsync();
        await SaveAsync(inspector);
        await Expect(inspector.Locator("#tinh-trang")).ToContainTextAsync("Đã kiểm chứng");
        await Expect(inspector.Locator("#lich-su")).ToContainTextAsync("Thiếu danh sách kèm theo");
        await Screens.KeepAsync(inspector, "chung-cu-da-kiem-chung");
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_beside_its_field()
    {
        var page = await SignInAsync("nguyengiap", "/don-vi/31-11146/viec/HP-III.7.4?lam=cap-nhat");
        await FillDoneAsync(page, await TodayAsync(page), "91/BB-UBND");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "BB-91.docx", MimeType = "application/pdf", Buffer = Pdf });
        await SaveAsync(page);
        await Expect(page.Locator("#file-error")).ToContainTextAsync(".docx");
        await Expect(page.Locator("#documentNumber")).ToHaveValueAsync("91/BB-UBND");
    }

    [Fact]
    public async Task An_inspector_goes_through_a_sample_of_the_queue_one_after_the_other()
    {
        var page = await SignInAsync("kiemtra.hp", "/don-vi/31/cho-kiem-chung?mau=7");
        await Expect(page.Locator(".sample")).ToContainTextAsync("7");
        await Screens.KeepAsync(page, "cho-kiem-chung");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kiểm chứng từ đầu danh sách" }).ClickAsync();
        var first = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Sau" }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(first);
        await page.GetByRole(AriaRole.Link, new() { Name = "Trước" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(first);
        await Screens.KeepAsync(page, "kiem-chung-lan-luot");
    }

    [Fact]
    public async Task A_leader_filters_names_the_filter_opens_it_by_default_and_exports()
    {
        var page = await SignInAsync("lanhdao.hp", "/don-vi/31/danh-sach?trang-thai=qua-han&mang=III");
        await page.Locator(".views summary").ClickAsync();
        await page.Locator("#name").FillAsync("Bàn giao quá hạn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu bộ lọc đang xem" }).ClickAsync();
        await Expect(page.Locator(".views nav [aria-current]")).ToContainTextAsync("Bàn giao quá hạn");

        await page.Locator(".views summary").ClickAsync();
        await SendAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Mở mặc định" }));
        await page.GotoAsync("/don-vi/31/danh-sach");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("trang-thai=qua-han"));
        await Screens.KeepAsync(page, "danh-sach-bo-loc-da-luu");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Xuất Excel" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        await using var workbook = await download.CreateReadStreamAsync();
        var start = new byte[2];
        await workbook.ReadExactlyAsync(start);
        start.ShouldBe("PK"u8.ToArray());

        await page.Locator(".views summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xóa" }).ClickAsync();
        await Expect(page.Locator(".views nav")).ToHaveCountAsync(0);
    }

    private static Task SaveAsync(IPage page) => page.Locator("form.editor .button-main").ClickAsync();
}
