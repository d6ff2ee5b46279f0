using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>The calendar of deadlines as other programs read it: parsed by the rules of RFC 5545, not by those of its writer.</summary>
[Collection(TestHostCollection.Name)]
public sealed partial class CalendarFileTests(TestHost host)
{
    [Fact]
    public async Task A_commune_gets_an_all_day_event_for_every_duty_with_a_deadline()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        var duties = (await commune.ReadAsync("/api/v1/units/31-11146/duties")).GetProperty("duties").EnumerateArray()
            .Where(duty => duty.GetProperty("dueOn").ValueKind is System.Text.Json.JsonValueKind.String && duty.GetProperty("status").GetString() != "notApplicable")
            .ToDictionary(duty => duty.GetProperty("id").GetString()!, duty => DateOnly.Parse(duty.GetProperty("dueOn").GetString()!, CultureInfo.InvariantCulture));

        var plan = PlansModule.ReferencePlans().Find("31-298-2025")!;

        var events = Events(await ReadAsync(commune, "31-11146"));

        events.Count.ShouldBe(duties.Count);
        events.Select(deadline => deadline["UID"]).ShouldBeUnique();
        foreach (var deadline in events)
        {
            var id = deadline["UID"].Split('/')[0];
            var due = duties[id];
            Date(deadline["DTSTART;VALUE=DATE"]).ShouldBe(due);
            Date(deadline["DTEND;VALUE=DATE"]).ShouldBe(due.AddDays(1), "the end of an all-day event is not part of it");
            Instant().IsMatch(deadline["DTSTAMP"]).ShouldBeTrue(deadline["DTSTAMP"]);
            deadline["SUMMARY"].ShouldBe($"Mục {plan.Templates.Single(template => template.Id == id.Split('@')[0]).Section} – Xã Nguyên Giáp");
            deadline["URL"].ShouldBe($"http://127.0.0.1/don-vi/31-11146/viec/{Uri.EscapeDataString(id)}");
        }
    }

    [Fact]
    public async Task The_same_deadline_has_the_same_uid_in_every_download_and_language()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        var first = Events(await ReadAsync(commune, "31-11146")).Select(deadline => deadline["UID"]).Order(StringComparer.Ordinal);
        var english = new HttpRequestMessage(HttpMethod.Get, "/don-vi/31-11146/lich/thoi-han.ics");
        english.Headers.Add("Cookie", "bmnn-lang=en");
        using var answer = await commune.SendAsync(english);
        var second = Events(await answer.Content.ReadAsStringAsync());
        second.Select(deadline => deadline["UID"]).Order(StringComparer.Ordinal).ShouldBe(first);
    }

    [Fact]
    public async Task A_province_gets_one_event_a_day_and_section_with_the_units_that_are_not_done()
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var events = Events(await ReadAsync(officer, "31"));
        events.Select(deadline => deadline["UID"]).ShouldBeUnique();
        var report = events.Single(deadline => deadline["UID"].StartsWith("HP-IV.1.b/20271104/", StringComparison.Ordinal) || deadline["UID"].StartsWith("HP-IV.1.b/20261104/", StringComparison.Ordinal));
        report["SUMMARY"].ShouldMatch(@"^Mục IV\.1 – [12] đơn vị, [012] chưa xong$");
        events.ShouldContain(deadline => deadline["DESCRIPTION"].Contains("Xã Nguyên Giáp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_what_a_duty_is_about_leaves_with_it()
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var texts = PlansModule.ReferencePlans().Plans.SelectMany(plan => plan.Templates)
            .SelectMany(template => new[] { template.Text, template.TextInEnglish }).Select(text => text[..Math.Min(25, text.Length)]).ToList();
        foreach (var unit in new[] { "31", "31-11146" })
        {
            var text = Unfolded(await ReadAsync(officer, unit));
            texts.ShouldAllBe(duty => !text.Contains(duty, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("nguyengiap", "31-so_nv", HttpStatusCode.Forbidden)]
    [InlineData("nguyengiap", "31", HttpStatusCode.Forbidden)]
    [InlineData("bo.a03", "31", HttpStatusCode.Forbidden)]
    [InlineData("thuongtruc.hp", "40", HttpStatusCode.Forbidden)]
    [InlineData("thuongtruc.hp", "31-khong_co", HttpStatusCode.NotFound)]
    public async Task Whoever_may_not_see_the_duties_gets_no_calendar(string account, string unit, HttpStatusCode status)
    {
        using var session = await host.SignInAsync(account);
        using var answer = await session.GetAsync($"/don-vi/{unit}/lich/thoi-han.ics");
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("VEVENT");
    }

    private static async Task<string> ReadAsync(Session session, string unit)
    {
        using var answer = await session.GetAsync($"/don-vi/{unit}/lich/thoi-han.ics");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"bmnn-{unit}.ics");
        var text = await answer.Content.ReadAsStringAsync();
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));
        return text;
    }

    private static string Unfolded(string text) => text.Replace("\r\n ", string.Empty).Replace("\r\n\t", string.Empty);

    /// <summary>The events by property; what surrounds them must be one calendar, and every property must stand once.</summary>
    private static List<Dictionary<string, string>> Events(string text)
    {
        var lines = Unfolded(text).Split("\r\n");
        lines[^1].ShouldBeEmpty("a file ends with a line break");
        (lines[0], lines[^2]).ShouldBe(("BEGIN:VCALENDAR", "END:VCALENDAR"));
        lines.ShouldContain("VERSION:2.0");
        lines.ShouldContain("X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
        lines.Count(line => line.StartsWith("PRODID:", StringComparison.Ordinal)).ShouldBe(1);
        var events = new List<Dictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var line in lines)
        {
            if (line == "BEGIN:VEVENT")
            {
                open.ShouldBeNull();
                events.Add(open = []);
            }
            else if (line == "END:VEVENT")
            {
                open.ShouldNotBeNull();
                open = null;
            }
            else if (open is not null)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                colon.ShouldBeGreaterThan(0, line);
                open.Add(line[..colon], Unescaped(line[(colon + 1)..]));
            }
        }

        open.ShouldBeNull();
        return events;
    }

    private static string Unescaped(string value) => Escape().Replace(value, match => match.Value is @"\n" or @"\N" ? "\n" : match.Value[1..]);

    private static DateOnly Date(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();

    [GeneratedRegex(@"^20\d{6}T\d{6}Z$")]
    private static partial Regex Instant();
}
