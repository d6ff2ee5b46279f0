using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Plans.Tests.Compiler;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>From a document to an issued and amended plan through the API, on the real stack.</summary>
[Collection(PlanHostCollection.Name)]
public sealed class DraftApiTests(TestHost host)
{
    [Fact]
    public async Task A_draft_is_the_same_pasted_as_text_file_and_as_docx()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var text = PlanApi.Text(201);
        string[] drafts =
        [
            await api.OpenAsync(new { text }),
            await api.OpenAsync(new { fileName = "ke-hoach.txt", content = Encoding.UTF8.GetBytes(text) }),
            await api.OpenAsync(new { fileName = "ke-hoach.docx", content = WordDocument.OfLines(text).Bytes() }),
        ];
        foreach (var draft in drafts)
        {
            var read = await api.DraftAsync(draft);
            read.GetProperty("head").GetProperty("number").GetString().ShouldBe("201/KH-UBND");
            (await api.KeptAsync(draft)).ShouldBe(["I.1", "I.2", "I.3", "I.4"]);
            foreach (var item in read.GetProperty("items").EnumerateArray())
            {
                var span = item.GetProperty("spans")[0];
                read.GetProperty("source").GetString()!.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public async Task Compiling_stores_nothing()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var before = (await session.ReadAsync($"{PlanApi.Path}/")).GetProperty("drafts").GetArrayLength();
        var compiled = await Duties.DoneAsync(session.PostAsync($"{PlanApi.Path}/compile", new { text = PlanApi.Text(202) }));
        compiled.GetProperty("assignments").GetArrayLength().ShouldBe(4);
        (await session.ReadAsync($"{PlanApi.Path}/")).GetProperty("drafts").GetArrayLength().ShouldBe(before);
    }

    [Fact]
    public async Task Items_are_edited_bound_merged_split_removed_restored_and_added_and_the_history_says_so()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(203);

        await api.DoAsync(draft, "items/I.1/content", await api.ContentAsync(
            draft, "I.1", ("evidence", "Văn bản hướng dẫn"), ("evidenceKinds", new JsonArray("officialLetter", "list")), ("core", "core:resources"), ("dueOn", "2027-01-15")));
        var content = (await api.ItemAsync(draft, "I.1")).GetProperty("content");
        content.GetProperty("core").GetString().ShouldBe("core:resources");
        content.GetProperty("evidenceKinds").EnumerateArray().Select(kind => kind.GetString()).ShouldBe(["officialLetter", "list"]);
        await api.DoAsync(draft, "items/I.1/content", await api.ContentAsync(draft, "I.1", ("core", null), ("kinds", new JsonArray("StateEnterprise")), ("bodies", new JsonArray("so_tc", "so_nv"))));

        (await api.DoAsync(draft, "merges", new { items = new[] { "I.2", "I.3" } })).GetProperty("item").GetString().ShouldBe("I.2");
        (await api.ItemAsync(draft, "I.3")).GetProperty("into")[0].GetString().ShouldBe("I.2");
        var first = (await api.DoAsync(draft, "items/I.2/parts", new { texts = new[] { "Rà soát tài liệu", "Lập báo cáo kết quả" } })).GetProperty("item").GetString();
        await api.DoAsync(draft, $"items/{first}/removal", new { reason = "Trùng" });
        await api.DoAsync(draft, $"items/{first}/restoration", new { reason = "Không trùng" });
        var added = await api.DoAsync(draft, "items", new { section = "I.5", content = await api.ContentAsync(draft, "I.1", ("text", "Thống kê phương tiện lưu giữ")), line = (int?)null });
        added.GetProperty("item").GetString().ShouldBe("I.5");
        await api.DoAsync(draft, "committee", new { posts = new[] { new { role = "head", words = "Chủ tịch UBND thành phố", body = (string?)null, unit = (string?)null } } });

        (await session.ReadAsync($"{PlanApi.Path}/drafts/{draft}/history")).EnumerateArray().Select(entry => entry.GetProperty("act").GetString()).ShouldBe(
            ["opened", "itemEdited", "itemEdited", "itemsMerged", "itemSplit", "itemRemoved", "itemRestored", "itemAdded", "committeeEdited"]);
    }

    [Fact]
    public async Task What_is_issued_reaches_the_units_it_binds_and_an_amendment_changes_it_there()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(204);
        await api.ReadLinesAsync(draft);
        var preview = await session.ReadAsync($"{PlanApi.Path}/drafts/{draft}/preview");
        preview.GetProperty("problems").GetArrayLength().ShouldBe(0);
        preview.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("units").GetInt32()).ShouldBe([1, 1, 1, 1]);
        var plan = await api.IssueAsync(draft);
        plan.ShouldBe("31-204-2026");
        await host.SettleAsync();
        (await TemplatesAtAsync(session, "31-so_yt", plan)).ShouldBe(["HP204-I.2", "HP204-I.3"]);

        var amendment = (await Duties.DoneAsync(session.PostAsync($"{PlanApi.Path}/issued/{plan}/amendments", new { }, ("Idempotency-Key", Duties.NewKey())))).GetProperty("draft").GetString()!;
        await api.RefusedAsync(amendment, "issue", new { }, HttpStatusCode.UnprocessableEntity, "plans.NumberMissing", "number");
        await api.DoAsync(amendment, "head", await api.HeadAsync(amendment, ("number", "244/KH-UBND"), ("issuedOn", "2026-11-20")));
        await api.RefusedAsync(amendment, "issue", new { }, HttpStatusCode.UnprocessableEntity, "plans.AmendmentChangesNothing");
        await api.DoAsync(amendment, "items/I.2/content", await api.ContentAsync(amendment, "I.2", ("dueOn", "2027-06-30")));
        await api.DoAsync(amendment, "items/I.1/removal", new { reason = "Bãi bỏ" });
        await api.DoAsync(amendment, "items", new { section = "I.6", content = await api.ContentAsync(amendment, "I.2", ("text", "Bàn giao sổ sách lưu giữ")), line = (int?)null });
        var difference = await session.ReadAsync($"{PlanApi.Path}/drafts/{amendment}/difference");
        difference.GetProperty("added").EnumerateArray().Select(id => id.GetString()).ShouldBe(["HP204-I.6"]);
        difference.GetProperty("changed").EnumerateArray().Select(change => change.GetProperty("template").GetString()).ShouldBe(["HP204-I.2"]);
        difference.GetProperty("withdrawn").EnumerateArray().Select(id => id.GetString()).ShouldBe(["HP204-I.1"]);
        (await api.IssueAsync(amendment)).ShouldBe(plan);
        await host.SettleAsync();

        (await TemplatesAtAsync(session, "31-so_yt", plan)).ShouldBe(["HP204-I.2", "HP204-I.3", "HP204-I.6"]);
        var withdrawn = (await session.ReadAsync("/api/v1/units/31-so_tc/duties")).GetProperty("duties").EnumerateArray().Single(duty => duty.GetProperty("plan").GetString() == plan);
        withdrawn.GetProperty("status").GetString().ShouldBe("notApplicable");
        var moved = (await session.ReadAsync("/api/v1/units/31-so_yt/duties/HP204-I.2")).GetProperty("duty");
        moved.GetProperty("dueOn").GetString().ShouldBe("2027-06-30");
        (await session.ReadAsync($"/api/v1/plans/{plan}")).GetProperty("assignments").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task A_discarded_draft_stays_on_record_and_is_closed()
    {
        using var session = await host.SignInAsync("thuongtruc.hp");
        var api = new PlanApi(session, host);
        var draft = await api.OpenAsync(205);
        await api.RefusedAsync(draft, "discard", new { reason = " " }, HttpStatusCode.UnprocessableEntity, "plans.ReasonMissing", "reason");
        await api.DoAsync(draft, "discard", new { reason = "Văn bản thay thế" });
        await api.RefusedAsync(draft, "issue", new { }, HttpStatusCode.Conflict, "plans.DraftIsClosed");
        (await api.DraftAsync(draft)).GetProperty("state").GetString().ShouldBe("discarded");
    }

    private static async Task<IEnumerable<string?>> TemplatesAtAsync(Session session, string unit, string plan) =>
        (await session.ReadAsync($"/api/v1/units/{unit}/duties")).GetProperty("duties").EnumerateArray()
            .Where(duty => duty.GetProperty("plan").GetString() == plan).Select(duty => duty.GetProperty("template").GetString()).Order(StringComparer.Ordinal);
}
