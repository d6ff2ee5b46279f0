using System.Net.Http.Json;
using System.Text.Json;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>Puts a text into every field that takes one, each time marked with a number, through the API as its users do.</summary>
internal sealed class StoredTexts(TestHost host, Func<int, string> textOf)
{
    private const string Commune = "/api/v1/units/31-11146";
    private const string Province = "/api/v1/units/31";
    private readonly Dictionary<int, string> _fields = [];

    /// <summary>Fields that took the text, by its number.</summary>
    public IReadOnlyDictionary<int, string> Taken => _fields;

    /// <summary>Fields that refuse such a text.</summary>
    public List<string> Refused { get; } = [];

    public async Task FillAsync()
    {
        using var commune = await host.SignInAsync("nguyengiap");
        using var officer = await host.SignInAsync("thuongtruc.hp");
        using var leader = await host.SignInAsync("lanhdao.hp");
        using var admin = await host.SignInAsync("quantri");
        await DutiesAsync(commune, officer);
        await AccountabilityAsync(commune, officer, leader);
        await CommitteeAsync(commune);
        await AccountsAsync(admin);
        await PlansAsync(officer);
        await SavedViewAsync();
        await host.SettleAsync();
    }

    private async Task DutiesAsync(Session commune, Session officer)
    {
        var duties = (await commune.ReadAsync($"{Commune}/duties")).GetProperty("duties").EnumerateArray().Select(duty => duty.GetProperty("id").GetString()!).ToList();
        var duty = $"{Commune}/duties/{duties[^1]}";
        await TryAsync(commune, $"{duty}/updates", "duty note", text => Duties.Report(note: text));
        await TryAsync(officer, $"{duty}/verifications", "verification reason", text => new { outcome = "rejected", reason = text });
        await TryAsync(commune, $"{duty}/subtasks", "sub-task", text => new { text, owner = "Văn phòng", dueOn = (string?)null });
        await TryAsync(commune, $"{duty}/subtasks", "sub-task owner", text => new { text = "Việc", owner = text, dueOn = (string?)null });
        var other = $"{Commune}/duties/{duties[^2]}";
        var asked = await TryAsync(commune, $"{other}/requests", "request reason", text => new { kind = "extension", until = "2027-01-29", reason = text, documentNumber = "15/CV-UBND" });
        if (asked is { } request)
        {
            await TryAsync(officer, $"{other}/requests/{request.GetProperty("sequence").GetInt64()}/decision", "decision reason", text => new { granted = false, reason = text });
        }

        await TryAsync(officer, $"{Commune}/duties/{duties[^3]}/not-applicable", "not applicable", text => new { until = "2027-12-31", reason = text });
        await TryAsync(officer, $"{Province}/reminders/sent", "reminder", text => new { text, targets = new[] { new { unit = "31-11146", duties = new[] { duties[^1], duties[^4], duties[0] } } } });
        await TryAsync(commune, $"{duty}/updates", "document number", text => Duties.Report(number: text));
        await TryAsync(commune, $"{Commune}/unit-plans", "unit plan number", text => new { plan = "31-298-2025", number = text, issuedOn = "2026-02-10" });
    }

    private async Task AccountabilityAsync(Session commune, Session officer, Session leader)
    {
        var asked = await TryAsync(leader, $"{Commune}/explanations", "question", text => new { question = text, figure = new { kind = "overdueDuties" }, dueOn = "2026-11-30" });
        await TryAsync(commune, $"{Commune}/explanations/{IdOf(asked)}/answer", "answer", text => new { text });
        await TryAsync(leader, $"{Commune}/explanations/{IdOf(asked)}/judgement", "judgement", text => new { accepted = false, reason = text, dueOn = "2026-11-28" });
        var sent = await TryAsync(leader, $"{Province}/directives", "directive", text => new { text, deadline = new { inHours = 4 }, units = new[] { "31-11146" } });
        await host.SettleAsync();
        await TryAsync(commune, $"{Commune}/directives/{IdOf(sent)}/answer", "directive answer", text => new { outcome = "done", text });
        await TryAsync(leader, $"{Province}/directives/{IdOf(sent)}/extension", "extension reason", text => new { deadline = new { inHours = 48 }, reason = text });
        var raised = await TryAsync(commune, $"{Commune}/difficulties", "difficulty", text => new { kind = "equipment", text });
        await host.SettleAsync();
        var matter = await TryAsync(officer, $"{Province}/matters", "matter", text => new { note = text, difficulties = new[] { new { unit = "31-11146", difficulty = IdOf(raised) } } });
        await TryAsync(leader, $"{Province}/matters/{IdOf(matter)}/settlement", "settlement", text => new { escalated = false, text });
        object Merit(string ground) => new { form = "certificateOfCommendation", decision = new { number = "912/QĐ-UBND", date = "2026-11-10" }, ground };
        var merit = await TryAsync(leader, $"{Commune}/merits", "merit", Merit);
        await TryAsync(leader, $"{Commune}/merits/{IdOf(merit)}/correction", "merit correction", text => new { merit = Merit("Sớm"), reason = text });
    }

    private async Task CommitteeAsync(Session commune)
    {
        object Member(string post, string seat, string text) => new { post, seat, name = "Nguyễn Văn Mẫu", position = text, body = text };
        await TryAsync(commune, $"{Commune}/committee/decisions", "committee", text => new
        {
            kind = "establishment",
            paper = new { number = "12/QĐ-UBND", date = "2026-03-02", issuer = text },
            standingBody = text,
            members = new[] { Member("head", "head", text), Member("deputy", "deputy", text) },
        });
        await TryAsync(commune, $"{Commune}/committee/members", "member name", text => new
        {
            paper = new { number = "12/QĐ-UBND", date = "2026-03-02", issuer = "Ủy ban" },
            member = new { post = "member", seat = "member-vp", name = text, position = "Chức vụ", body = "Ủy ban" },
            from = "2026-10-20",
        });
        await TryAsync(commune, $"{Commune}/committee/conclusions", "conclusion", text => new { text, owner = text, dueOn = "2026-12-20", document = "03/TB-BCĐ", on = "2026-11-10" });
    }

    private async Task AccountsAsync(Session admin)
    {
        await TryAsync(admin, "/api/v1/accounts", "account", text => new
        {
            name = "ten.la", displayName = text, password = "demo-la-lung", reason = text,
            grants = new[] { new { role = "unitHead", unit = "31-11146", validFrom = "2026-01-01", validTo = (string?)null } },
        });
        await TryAsync(admin, "/api/v1/accounts/ten.la/disable", "disabling", text => new { reason = text });
    }

    private async Task PlansAsync(Session officer)
    {
        var opened = await TryAsync(officer, $"{Province}/plans/drafts", "plan document", text => new
        {
            text = $"KẾ HOẠCH\nBảo vệ bí mật nhà nước năm 2027\n\nI. MỤC ĐÍCH\n1. {text}\n\nII. NHIỆM VỤ\n1. Công an tỉnh\na) Chủ trì kiểm tra {text}, hoàn thành trước ngày 15/11/2027.\n2. {text}\n",
        });
        if (opened is { } draft && draft.TryGetProperty("draft", out var id))
        {
            await TryAsync(officer, $"{Province}/plans/drafts/{id.GetString()}/discard", "draft discard", text => new { reason = text });
        }
    }

    private async Task SavedViewAsync()
    {
        using var scope = host.Services.GetRequiredService<ICallerContext>().Use(
            (await host.Services.GetRequiredService<IAccounts>().CallerAsync("thuongtruc.hp", default))!);
        var number = _fields.Count + Refused.Count + 1;
        var saved = await host.Services.GetRequiredService<ISavedViews>().SaveAsync(Duties.NewKey(), UnitKey.FromCode("31"), textOf(number), "trang-thai=Overdue", default);
        Keep(number, "saved view", !saved.IsRefused);
    }

    private async Task<JsonElement?> TryAsync(Session session, string path, string field, Func<string, object> body)
    {
        var number = _fields.Count + Refused.Count + 1;
        using var answer = await session.PostAsync(path, body(textOf(number)), Duties.Headers(Duties.NewKey()));
        ((int)answer.StatusCode).ShouldBeLessThan(500, field);
        Keep(number, field, answer.IsSuccessStatusCode);
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentLength is not 0 ? await answer.Content.ReadFromJsonAsync<JsonElement>() : null;
    }

    private void Keep(int number, string field, bool isTaken)
    {
        if (isTaken)
        {
            _fields[number] = field;
        }
        else
        {
            Refused.Add(field);
        }
    }

    private static string IdOf(JsonElement? receipt) => receipt is { } given && given.TryGetProperty("id", out var id) ? id.GetString()! : "khong-co";
}
