using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>
/// A command that somebody else sends again, letter by letter, under the first one's id: refused, and the first one's receipt
/// stays his. The first one himself gets it again.
/// </summary>
[Collection(AttackedHost.Name)]
public sealed class ReplayTests(TestHost host)
{
    private static readonly DateRange ThisYear = new(new(2026, 1, 1), null);

    public static TheoryData<string, Role, string> Commands() => new()
    {
        { "steering", Role.UnitAdministrator, "31-11146" },
        { "subtask", Role.UnitAdministrator, "31-11146" },
        { "unit plan", Role.UnitAdministrator, "31-11146" },
        { "difficulty", Role.UnitAdministrator, "31-11146" },
        { "committee", Role.UnitAdministrator, "31-so_nv" },
        { "explanation", Role.StandingBodyOfficer, "31" },
        { "merit", Role.StandingBodyOfficer, "31" },
        { "directive", Role.StandingBodyOfficer, "31" },
        { "reminder", Role.StandingBodyOfficer, "31" },
        { "draft", Role.StandingBodyOfficer, "31" },
        { "account", Role.SystemAdministrator, "bca" },
    };

    [Theory, MemberData(nameof(Commands))]
    public async Task Somebody_else_gets_neither_the_receipt_nor_a_second_effect(string command, Role role, string unit)
    {
        var name = command.Replace(' ', '.');
        await host.OpenAsync($"mot.{name}", new Grant(role, UnitKey.FromCode(unit), ThisYear));
        await host.OpenAsync($"hai.{name}", new Grant(role, UnitKey.FromCode(unit), ThisYear));
        using var first = await host.SignInAsync($"mot.{name}");
        using var second = await host.SignInAsync($"hai.{name}");
        var (path, body) = await CommandAsync(command, first);
        var key = Duties.NewKey();

        var receipt = await TextAsync(first.PostAsync(path, body, Duties.Headers(key)), HttpStatusCode.OK);
        var refused = await TextAsync(second.PostAsync(path, body, Duties.Headers(key)), HttpStatusCode.Conflict);
        refused.Replace("IdIsReused", "IdReused", StringComparison.Ordinal).ShouldContain("CommandIdReused");
        refused.ShouldNotContain("\"sequence\"");
        refused.ShouldNotContain("\"id\"");
        refused.ShouldNotContain("\"version\"");
        (await TextAsync(first.PostAsync(path, body, Duties.Headers(key)), HttpStatusCode.OK)).ShouldBe(receipt);
    }

    private async Task<(string Path, object Body)> CommandAsync(string command, Session session)
    {
        const string Commune = "/api/v1/units/31-11146";
        switch (command)
        {
            case "steering":
                return ($"{Duties.Path}/{await Duties.DutyAsync(session, 4)}/updates", Duties.Report(progress: 40, doneOn: null, number: null));
            case "subtask":
                return ($"{Duties.Path}/{await Duties.DutyAsync(session, 5)}/subtasks", new { text = "Rà soát", owner = "Văn phòng", dueOn = (string?)null });
            case "unit plan":
                return ($"{Commune}/unit-plans", new { plan = "31-298-2025", number = "45/KH-UBND", issuedOn = "2026-02-10" });
            case "difficulty":
                return ($"{Commune}/difficulties", new { kind = "equipment", text = "Thiếu máy" });
            case "committee":
                return ("/api/v1/units/31-so_nv/committee/decisions", new
                {
                    kind = "establishment", paper = new { number = "12/QĐ-SNV", date = "2026-03-02", issuer = "Sở Nội vụ" }, standingBody = "Văn phòng",
                    members = new[] { new { post = "head", seat = "head", name = "Nguyễn Văn Mẫu", position = "Giám đốc", body = "Sở" } },
                });
            case "explanation":
                return ($"{Commune}/explanations", new { question = "Vì sao?", figure = new { kind = "overdueDuties" }, dueOn = "2026-11-30" });
            case "merit":
                return ($"{Commune}/merits", new { form = "certificateOfCommendation", decision = new { number = "912/QĐ-UBND", date = "2026-11-10" }, ground = "Sớm" });
            case "directive":
                return ("/api/v1/units/31/directives", new { text = "Kiểm tra", deadline = new { inHours = 4 }, units = new[] { "31-so_nv" } });
            case "reminder":
                using (var commune = await host.SignInAsync("nguyengiap"))
                {
                    return ("/api/v1/units/31/reminders/sent", new { text = "Nhắc", targets = new[] { new { unit = "31-11146", duties = new[] { await Duties.DutyAsync(commune, 7) } } } });
                }

            case "draft":
                return ("/api/v1/units/31/plans/drafts", new { text = "KẾ HOẠCH\nNăm 2027\nII. NHIỆM VỤ\n1. Công an tỉnh chủ trì kiểm tra, hoàn thành trước ngày 15/11/2027.\n" });
            default:
                await host.OpenAsync("bi.phat.lai");
                return ("/api/v1/accounts/bi.phat.lai/grants", new { grant = new { role = "unitHead", unit = "31-11146", validFrom = "2026-01-01", validTo = (string?)null }, reason = "Bổ nhiệm" });
        }
    }

    private static async Task<string> TextAsync(Task<HttpResponseMessage> request, HttpStatusCode status)
    {
        using var answer = await request;
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return text;
    }
}
