using System.Text.Json;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Host.Tests.Plans;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Host.Tests.Commands;

/// <summary>The compiler from the command line, without a database.</summary>
public sealed class PlanCompileTests : IDisposable
{
    private const string Plan = """
        Số: 5/KH-UBND
        Hải Phòng, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Bảo vệ bí mật nhà nước

        I. NHIỆM VỤ
        1. Công an thành phố chủ trì, phối hợp với Sở Nội vụ tổ chức tập huấn (thời gian hoàn thành: tháng 6/2026).
        2. Các sở, ban, ngành báo cáo kết quả trước ngày 5/11 hàng năm.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Trần Văn Ví Dụ
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-plan-").FullName;

    [Fact]
    public async Task It_prints_one_object_with_iso_dates_and_resolved_bodies()
    {
        var compiled = await CompileAsync("a.txt", Plan, "--json");

        compiled.ExitCode.ShouldBe(0, compiled.Errors);
        var json = JsonDocument.Parse(compiled.Output).RootElement;
        json.GetProperty("number").GetString().ShouldBe("5/KH-UBND");
        json.GetProperty("date").GetString().ShouldBe("2026-01-05");
        json.GetProperty("signer").GetProperty("name").GetString().ShouldBe("Trần Văn Ví Dụ");
        var first = json.GetProperty("assignments")[0];
        first.GetProperty("section").GetString().ShouldBe("I.1");
        first.GetProperty("lead")[0].GetProperty("unit").GetString().ShouldBe("unit:31-ca");
        first.GetProperty("coordinating")[0].GetProperty("unit").GetString().ShouldBe("unit:31-so_nv");
        first.GetProperty("deadline").GetString().ShouldBe("2026-06-30");
        json.GetProperty("assignments")[1].GetProperty("recurrence").GetString().ShouldBe("yearly:11-05");
        foreach (var name in (string[])["legalBases", "committee", "recipients", "notUnderstood"])
        {
            json.TryGetProperty(name, out _).ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task Of_a_real_plan_every_member_of_the_object_is_there_in_its_form()
    {
        var compiled = await Cli.RunAsync("plan", "compile", PlanDocuments.Path(PlanDocuments.HaiPhong), "--json");

        compiled.ExitCode.ShouldBe(0, compiled.Errors);
        var json = JsonDocument.Parse(compiled.Output).RootElement;
        Names(json).ShouldBeSubsetOf(["number", "date", "issuer", "province", "title", "signer", "legalBases", "areas", "assignments", "committee", "recipients", "notUnderstood"]);
        (json.GetProperty("number").GetString(), json.GetProperty("date").GetString(), json.GetProperty("signer").GetProperty("name").GetString())
            .ShouldBe(("298/KH-UBND", "2025-11-18", "Lê Ngọc Châu"));
        json.GetProperty("legalBases")[0].GetProperty("number").GetString().ShouldBe("32/CT-TTg");
        json.GetProperty("assignments").GetArrayLength().ShouldBe(46);
        foreach (var assignment in json.GetProperty("assignments").EnumerateArray())
        {
            new[] { "section", "lead", "coordinating", "text", "kind", "deadline", "recurrence", "bound", "span" }.ShouldBeSubsetOf(Names(assignment));
            assignment.GetProperty("lead").EnumerateArray().ShouldAllBe(body => body.GetProperty("name").GetString() != null && (body.GetProperty("code").GetString() != null || body.GetProperty("kind").GetString() != null));
            assignment.GetProperty("bound").GetArrayLength().ShouldBePositive();
            assignment.GetProperty("span").GetProperty("length").GetInt32().ShouldBePositive();
        }

        Assignment(json, "III.4.2").GetProperty("deadline").GetString().ShouldBe("2026-06-30");
        Assignment(json, "IV.1.b").GetProperty("recurrence").GetString().ShouldBe("yearly:11-05");
        Assignment(json, "III.5").GetProperty("lead")[0].GetProperty("code").GetString().ShouldBe("31-so_tc");
        var committee = json.GetProperty("committee");
        new[] { "head", "deputies", "members" }.Select(posts => committee.GetProperty(posts).GetArrayLength()).ShouldBe([1, 3, 8]);
        committee.GetProperty("standing").GetProperty("words").GetString().ShouldBe("Công an thành phố");
        json.GetProperty("recipients").GetArrayLength().ShouldBeGreaterThan(5);
        json.GetProperty("notUnderstood").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static JsonElement Assignment(JsonElement plan, string id) =>
        plan.GetProperty("assignments").EnumerateArray().Single(assignment => assignment.GetProperty("id").GetString() == id);

    [Fact]
    public async Task Without_json_it_speaks_to_people_in_both_languages()
    {
        var compiled = await CompileAsync("a.txt", Plan);

        compiled.ExitCode.ShouldBe(0, compiled.Errors);
        compiled.Output.ShouldContain("Chủ trì / Lead: Công an thành phố (unit:31-ca)");
        compiled.Output.ShouldContain("30/06/2026");
    }

    [Theory]
    [InlineData("a.txt", "", "không có nội dung", "no words")]
    [InlineData("a.pdf", Plan, "Chỉ đọc được tệp .txt và .docx", "Only .txt and .docx")]
    [InlineData("a.docx", Plan, "không đúng với phần mở rộng .docx", "not what its ending .docx says")]
    [InlineData("a.txt", "TỐI MẬT\n" + Plan, "dấu chỉ độ mật", "secrecy mark")]
    public async Task A_refusal_is_told_in_both_languages_with_exit_code_1(string name, string text, string vietnamese, string english)
    {
        var refused = await CompileAsync(name, text, "--json");

        refused.ExitCode.ShouldBe(1);
        refused.Output.ShouldBeEmpty();
        refused.Errors.ShouldContain(vietnamese);
        refused.Errors.ShouldContain(english);
    }

    [Fact]
    public async Task A_file_that_is_not_there_cannot_be_compiled()
    {
        var refused = await Cli.RunAsync("plan", "compile", Path.Combine(_folder, "none.txt"));

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain("Không có tệp");
    }

    public void Dispose() => TestFolder.Delete(_folder);

    private async Task<Cli> CompileAsync(string name, string text, params string[] options)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return await Cli.RunAsync(["plan", "compile", path, .. options]);
    }
}
