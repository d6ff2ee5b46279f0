using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BmnnHierarchy.EndToEnd.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BmnnHierarchy.EndToEnd.Journeys;

/// <summary>A person's first sign-in with a second factor, a program's token, and who may do what here, as people meet them.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccountTests(Browser browser) : Journey(browser)
{
    private const string FirstPassword = "tam1";
    private const string OwnPassword = "cua rieng minh";

    [Fact]
    public async Task A_new_person_changes_the_password_enrols_an_authenticator_and_signs_in_with_its_code()
    {
        var admin = await SignInAsync("quantri", "/quan-tri/tai-khoan/moi");
        await admin.Locator("#name").FillAsync("moi.hp");
        await admin.Locator("#displayName").FillAsync("Cán bộ mới (mô phỏng)");
        await admin.Locator("#password").FillAsync(FirstPassword);
        await admin.Locator("#new-role").SelectOptionAsync("Inspector");
        await admin.Locator("#new-unit").FillAsync("31");
        await admin.Locator("#new-reason").FillAsync("Điều động");
        await PressAsync(admin, "Mở tài khoản");
        await Expect(admin.Locator("h1")).ToHaveTextAsync("Cán bộ mới (mô phỏng)");

        var person = await OpenAsync("/dang-nhap");
        await EnterAsync(person, FirstPassword);
        await Expect(person).ToHaveURLAsync(new Regex("/tai-khoan/mat-khau$"));
        await person.Locator("#current").FillAsync(FirstPassword);
        await person.Locator("#next").FillAsync(OwnPassword);
        await person.Locator("#repeated").FillAsync(OwnPassword);
        await PressAsync(person, "Đổi mật khẩu");
        await Expect(person).Not.ToHaveURLAsync(new Regex("mat-khau"));

        await person.GotoAsync("/tai-khoan/xac-thuc");
        await Screens.KeepAsync(person, "xac-thuc-1-quet");
        var key = (await person.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await person.Locator("#code").FillAsync(CodeAt(key, 0));
        await PressAsync(person, "Xác nhận");
        await Expect(person.Locator("ol.recovery li")).ToHaveCountAsync(10);
        await Screens.KeepAsync(person, "xac-thuc-2-ma-du-phong");

        await person.Context.ClearCookiesAsync();
        await person.GotoAsync("/dang-nhap");
        await EnterAsync(person, OwnPassword);
        await Expect(person).ToHaveURLAsync(new Regex("/dang-nhap/ma"));
        await person.Locator("#code").FillAsync("000000");
        await PressAsync(person, "Đăng nhập");
        await Expect(person.Locator("#loi")).ToContainTextAsync("Mã không đúng");
        await Screens.KeepAsync(person, "xac-thuc-3-sai-ma");
        await person.Locator("#code").FillAsync(CodeAt(key, 1));
        await PressAsync(person, "Đăng nhập");
        await Expect(person).ToHaveURLAsync(new Regex("/don-vi/31$"));

        await person.GotoAsync("/tai-khoan");
        await Expect(person.Locator("body")).ToContainTextAsync("hai lớp");
        await Screens.KeepAsync(person, "xac-thuc-4-lich-su");
    }

    [Fact]
    public async Task A_token_is_issued_shown_once_used_by_a_program_and_revoked()
    {
        var person = await SignInAsync("quephong", "/tai-khoan");
        await person.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Mã truy cập cho chương trình" }).GetByRole(AriaRole.Link).ClickAsync();
        await person.Locator("summary", new() { HasText = "Cấp mã mới" }).ClickAsync();
        await person.Locator("#name").FillAsync("Phần mềm văn thư");
        await person.GetByLabel("Xem nhiệm vụ và bằng chứng").CheckAsync();
        await person.Locator("#issue-reason").FillAsync("Nối phần mềm văn thư");
        await Screens.KeepAsync(person, "ma-truy-cap-1-cap");
        await PressAsync(person, "Cấp mã mới");
        var token = await person.Locator("#token-text").InnerTextAsync();
        await Screens.KeepAsync(person, "ma-truy-cap-2-hien-mot-lan");
        (await StatusAsync(token, "/api/v1/units/40-16738/duties")).ShouldBe(200);
        (await StatusAsync(token, "/api/v1/units/40-16738/rollup")).ShouldBe(403);

        await person.GetByRole(AriaRole.Link, new() { Name = "Đã cất giữ" }).ClickAsync();
        await Expect(person.Locator("body")).Not.ToContainTextAsync(token);
        await Expect(person.Locator("table")).ToContainTextAsync("còn hiệu lực");
        await person.Locator("summary", new() { HasText = "Thu hồi" }).ClickAsync();
        await person.Locator("#revoke-0-reason").FillAsync("Thôi dùng");
        await PressAsync(person, "Thu hồi");
        await Expect(person.Locator("table")).ToContainTextAsync("quephong thu hồi");
        await Screens.KeepAsync(person, "ma-truy-cap-3-thu-hoi");
        (await StatusAsync(token, "/api/v1/units/40-16738/duties")).ShouldBe(401);
    }

    [Fact]
    public async Task From_a_unit_to_who_may_do_what_there_to_why_a_person_may()
    {
        var leader = await SignInAsync("lanhdao.na", "/tai-khoan/quyen");
        await leader.Locator("summary", new() { HasText = "Giao vai trò của tôi" }).ClickAsync();
        await leader.Locator("#to-whom").FillAsync("thuongtruc.na");
        var today = await TodayOfHostAsync();
        await leader.Locator("#lend-to").FillAsync(Typed(today.AddDays(5)));
        await leader.Locator("#lend-reason").FillAsync("Đi công tác");
        await SendAsync(leader, leader.GetByRole(AriaRole.Button, new() { Name = "Giao vai trò của tôi", Exact = true }));

        await leader.GotoAsync("/don-vi/40");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Ai được làm gì ở đây" }).ClickAsync();
        await Expect(leader).ToHaveURLAsync(new Regex("/don-vi/40/quyen$"));
        var permission = leader.Locator("section[aria-labelledby=theo-viec] tr").Filter(new() { HasText = "Giải quyết khó khăn" });
        await Expect(permission).ToContainTextAsync("KT. lanhdao.na");
        await Screens.KeepAsync(leader, "quyen-1-o-day");

        await leader.Locator("section[aria-labelledby=theo-nguoi] a", new() { HasText = "thường trực" }).First.ClickAsync();
        await Expect(leader.Locator("table")).ToContainTextAsync("ProvincialLeader · SettleDifficulties · Subtree");
        await Expect(leader.Locator("table")).ToContainTextAsync("Đi công tác");
        await Expect(leader.Locator("table")).ToContainTextAsync("StandingBodyOfficer · VerifyDuties · Subtree");
        await Screens.KeepAsync(leader, "quyen-2-nguoi");

        var other = await SignInAsync("quephong", "/don-vi/40/quyen/thuongtruc.na");
        await Expect(other.Locator("h1")).Not.ToContainTextAsync("Cán bộ thường trực");
    }

    [Fact]
    public async Task A_person_reads_his_data_asks_for_a_correction_and_the_administrator_decides_in_english()
    {
        var person = await SignInAsync("truong.nguyengiap", "/tai-khoan/du-lieu");
        await person.Locator("#field").SelectOptionAsync("Other");
        await person.Locator("#wanted").FillAsync("Chức danh đã đổi");
        await person.Locator("#ask-reason").FillAsync("Có quyết định mới");
        await PressAsync(person, "Đề nghị sửa");
        await Expect(person.Locator(".notice-ok")).ToContainTextAsync("Đã gửi đề nghị");
        await Screens.KeepAsync(person, "du-lieu-1-cua-toi");

        var admin = await SignInAsync("quantri", "/quan-tri/tai-khoan");
        await admin.Locator("form[action='/tuy-chon/ngon-ngu'] button").ClickAsync();
        await Expect(admin.Locator(".notice")).ToContainTextAsync("wait for a decision");
        await Screens.KeepAsync(admin, "du-lieu-2-cho-quyet-dinh");
        await admin.GotoAsync("/quan-tri/tai-khoan/truong.nguyengiap/du-lieu");
        await admin.Locator("#decision-0").FillAsync("The role says it already");
        await Screens.KeepAsync(admin, "du-lieu-3-quyet-dinh");
        await PressAsync(admin, "Decline");
        await Expect(admin.Locator(".notice-ok")).ToContainTextAsync("on record");
        foreach (var (address, name) in ((string, string)[])[("/quan-tri/tai-khoan/nguyengiap", "tai-khoan"), ("/don-vi/31-11146/quyen", "quyen"), ("/tai-khoan", "cua-toi")])
        {
            await admin.GotoAsync(address);
            await Screens.KeepAsync(admin, "tieng-anh-" + name);
        }
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task EnterAsync(IPage page, string password)
    {
        await page.Locator("input[autocomplete=username]").FillAsync("moi.hp");
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Locator("input[type=password]").PressAsync("Enter");
    }

    private async Task<int> StatusAsync(string token, string path)
    {
        using var program = new HttpClient { BaseAddress = Browser.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await program.GetAsync(new Uri(path, UriKind.Relative));
        return (int)answer.StatusCode;
    }

    private async Task<DateOnly> TodayOfHostAsync()
    {
        var page = await SignInAsync("lanhdao.na", "/don-vi/40");
        return await TodayAsync(page);
    }

    /// <summary>
    /// What an authenticator shows (RFC 6238). The demonstration starts on another day than this machine, at the same time of
    /// day, and goes on over midnight.
    /// </summary>
    private static string CodeAt(string key, int steps)
    {
        var vietnam = TimeSpan.FromHours(7);
        var now = TimeProvider.System.GetUtcNow().ToOffset(vietnam);
        var midnights = (now.Date - new DateTimeOffset(System.Diagnostics.Process.GetCurrentProcess().StartTime).ToOffset(vietnam).Date).Days;
        var there = new DateTimeOffset(new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Unspecified).AddDays(midnights), vietnam) + now.TimeOfDay;
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, (there.ToUnixTimeSeconds() / 30) + steps);
#pragma warning disable CA5350 // What every authenticator computes.
        var mac = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0x0F)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
