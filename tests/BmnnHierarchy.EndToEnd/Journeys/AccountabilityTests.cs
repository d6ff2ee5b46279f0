using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>From a red figure to an accepted explanation, an urgent directive as its answers come in, a difficulty on its way up and down.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccountabilityTests(Browser browser) : Journey(browser)
{
    private const string Commune = "/don-vi/31-11146";

    [Fact]
    public async Task A_leader_asks_about_a_red_figure_the_commune_answers_twice_and_the_second_answer_is_accepted()
    {
        var leader = await SignInAsync("lanhdao.hp", "/don-vi/31");
        var today = await TodayAsync(leader);
        await leader.Locator("#qua-han a.ask").First.ClickAsync();
        await Expect(leader.Locator("#mo .form-lead")).ToContainTextAsync("quá hạn");

        await leader.GotoAsync(Commune + "/giai-trinh");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Yêu cầu giải trình", Exact = true }).ClickAsync();
        await Expect(leader.Locator("#mo .form-lead")).ToContainTextAsync("nhiệm vụ quá hạn");
        await leader.Locator("#question").FillAsync("Vì sao xã còn nhiều việc quá hạn?");
        await leader.Locator("#dueOn").FillAsync(Typed(today.AddDays(7)));
        await PressAsync(leader, "Gửi yêu cầu");
        await Expect(leader.Locator("h1")).ToContainTextAsync("Chờ giải trình");
        var address = new Uri(leader.Url).AbsolutePath;
        await Screens.KeepAsync(leader, "giai-trinh-1-hoi");

        var commune = await SignInAsync("nguyengiap", Commune + "/viec");
        await Expect(commune.Locator("#phai-tra-loi")).ToContainTextAsync("Vì sao xã còn nhiều việc quá hạn?");
        await AnswerAsync(commune, address, "Xã thiếu cán bộ chuyên trách.");

        await leader.GotoAsync(address);
        await leader.Locator("input[name=choice][value=return]").CheckAsync();
        await PressAsync(leader, "Ghi ý kiến");
        await Expect(leader.Locator("#loi")).ToContainTextAsync("Chưa nêu lý do");
        await leader.Locator("#reason").FillAsync("Chưa nêu biện pháp khắc phục.");
        await leader.Locator("#dueOn").FillAsync(Typed(today.AddDays(10)));
        await PressAsync(leader, "Ghi ý kiến");
        await Expect(leader.Locator("h1")).ToContainTextAsync("Trả lại");

        await AnswerAsync(commune, address, "Phó Chủ tịch UBND xã trực tiếp phụ trách, xong trong tháng 12.");
        await leader.GotoAsync(address);
        await leader.Locator("input[name=choice][value=accept]").CheckAsync();
        await PressAsync(leader, "Ghi ý kiến");
        await Expect(leader.Locator("h1")).ToContainTextAsync("Đã chấp nhận");
        await Expect(leader.Locator("#lich-su li")).ToHaveCountAsync(5);
        await Screens.KeepAsync(leader, "giai-trinh-5-chap-nhan");
    }

    [Fact]
    public async Task The_senders_map_changes_by_itself_as_a_unit_reads_and_answers()
    {
        var leader = await SignInAsync("lanhdao.hp", "/don-vi/31/chi-dao?moi=1");
        await leader.Locator("#text").FillAsync("Báo cáo ngay tình hình bảo quản tài liệu.");
        await leader.GetByText("Chọn từng đơn vị").ClickAsync();
        await leader.Locator("#pick").FillAsync("nguyen giap");
        await leader.Locator("input[name=units][value='31-11146']").CheckAsync();
        await PressAsync(leader, "Gửi ngay");
        await Expect(leader.Locator("h1")).ToContainTextAsync("0/1");
        var id = new Uri(leader.Url).Segments[^1];
        var tile = leader.Locator("#ban-do .reply").Filter(new() { HasText = "Nguyên Giáp" });
        await Expect(tile).ToContainTextAsync("Chưa nhận");
        await Expect(leader.Locator("[data-live-state]")).ToHaveAttributeAsync("data-live-state", "on");
        await leader.EvaluateAsync("window.notReloaded = true");

        var commune = await SignInAsync("nguyengiap", Commune + "/chi-dao/" + id);
        await PressAsync(commune, "Đã nhận");
        await Expect(tile).ToContainTextAsync("Đã nhận");

        await commune.Locator("input[name=outcome][value=Done]").CheckAsync();
        await commune.Locator("#text").FillAsync("Tài liệu được bảo quản đúng quy định.");
        await PressAsync(commune, "Gửi trả lời");
        await Expect(tile).ToContainTextAsync("Đã trả lời");
        await Expect(leader.Locator("h1")).ToContainTextAsync("1/1");
        (await leader.EvaluateAsync<bool>("window.notReloaded === true")).ShouldBeTrue();
        await Screens.KeepAsync(leader, "chi-dao-ban-do");
    }

    [Fact]
    public async Task A_difficulty_is_raised_consolidated_and_answered()
    {
        const string text = "Chưa có tủ bảo quản đạt chuẩn cho tài liệu.";
        var commune = await SignInAsync("nguyengiap", Commune + "/kho-khan");
        await commune.GetByText("Nêu khó khăn, vướng mắc").ClickAsync();
        await commune.Locator("input[name=kind][value=Equipment]").CheckAsync();
        await commune.Locator("#text").FillAsync(text);
        await PressAsync(commune, "Gửi");
        await Expect(commune.Locator("h1")).ToContainTextAsync("Mới nêu");
        var difficulty = new Uri(commune.Url).AbsolutePath;

        var police = await SignInAsync("thuongtruc.hp", "/don-vi/31/kho-khan");
        await police.Locator("#danh-sach tr").Filter(new() { HasText = text }).Locator("input[name=chosen]").CheckAsync();
        await police.Locator("#note").FillAsync("Trang bị tủ bảo quản cho cấp xã");
        await PressAsync(police, "Tổng hợp");
        await Expect(police.Locator("h1")).ToContainTextAsync("Chờ giải quyết");

        var leader = await SignInAsync("lanhdao.hp", new Uri(police.Url).AbsolutePath);
        await leader.Locator("input[name=choice][value=answer]").CheckAsync();
        await leader.Locator("#text").FillAsync("Cấp kinh phí trong quý I năm sau.");
        await PressAsync(leader, "Ghi kết quả");
        await Expect(leader.Locator("h1")).ToContainTextAsync("Đã trả lời");

        await commune.GotoAsync(difficulty);
        await Expect(commune.Locator("h1")).ToContainTextAsync("Đã trả lời");
        await commune.Locator("input[name=choice][value=yes]").CheckAsync();
        await PressAsync(commune, "Ghi đánh giá");
        await Expect(commune.Locator("h1")).ToContainTextAsync("Đã tháo gỡ");
    }

    private static async Task AnswerAsync(IPage page, string address, string text)
    {
        await page.GotoAsync(address);
        await page.Locator("#text").FillAsync(text);
        await PressAsync(page, "Gửi giải trình");
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã giải trình");
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
