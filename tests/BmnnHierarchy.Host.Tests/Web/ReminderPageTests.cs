using System.Net;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>The form that reminds units, as browsers send it.</summary>
[Collection(TestHostCollection.Name)]
public sealed class ReminderPageTests(TestHost host)
{
    [Theory]
    [InlineData("HP-II.1.a@2026", "ca-danh-sach")]
    [InlineData("HP-II.1.b@2026", "viec")]
    public async Task Sent_a_second_time_it_leads_to_the_one_reminder_that_was_sent(string duty, string field)
    {
        using var officer = await host.SignInAsync("thuongtruc.hp");
        var page = $"/don-vi/31/nhac-viec/moi?nhiem-vu={duty.Split('@')[0]}";
        List<(string, string)> fields = [("commandId", Guid.NewGuid().ToString("N")), ("text", "Đề nghị báo cáo"), (field, $"31-11146|{duty}")];
        if (field == "viec")
        {
            fields.Add(("tung-viec", "1"));
        }

        using var first = await officer.SubmitAsync(page, "send-reminder", [.. fields]);
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await first.Content.ReadAsStringAsync());
        await host.SettleAsync();
        using var again = await officer.SubmitAsync(page, "send-reminder", [.. fields]);

        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await again.Content.ReadAsStringAsync());
        again.Headers.Location.ShouldBe(first.Headers.Location);
    }
}
