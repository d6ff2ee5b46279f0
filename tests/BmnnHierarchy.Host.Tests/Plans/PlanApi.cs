using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BmnnHierarchy.Host.Tests.Api;
using BmnnHierarchy.Host.Tests.Hosting;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>A host for tests that issue plans: what they issue reaches units, so that it is not shared with others.</summary>
[CollectionDefinition(Name)]
public sealed class PlanHostCollection : ICollectionFixture<TestHost>
{
    public const string Name = "Host for plans";
}

/// <summary>The drafts of Hải Phòng through the API, as its standing body; what that has prepared, the leader issues.</summary>
internal sealed class PlanApi(Session session, TestHost host)
{
    private const string Issue = "issue";
    private Session? _leader;

    public const string Path = "/api/v1/units/31/plans";

    public Session Session => session;

    /// <summary>A small plan for two departments and an invitation, with a line that nobody understands.</summary>
    public static string Text(int number) => $"""
        ỦY BAN NHÂN DÂN
        THÀNH PHỐ HẢI PHÒNG

        Số: {number}/KH-UBND
        Hải Phòng, ngày 02 tháng 11 năm 2026

        KẾ HOẠCH
        Kiểm tra công tác bảo vệ bí mật nhà nước năm 2026

        I. NHIỆM VỤ
        1. Sở Tài chính hướng dẫn mua sắm thiết bị lưu giữ. Thời gian hoàn thành: tháng 12/2026.
        2. Sở Y tế rà soát tài liệu lưu giữ tại các bệnh viện. Thời gian hoàn thành: tháng 3/2027.
        3. Sở Y tế báo cáo kết quả trước ngày 5/11 hằng năm.
        4. Đề nghị Tòa án nhân dân thành phố phối hợp thực hiện.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Trần Văn Ví Dụ
        """;

    /// <summary>Answers the draft's id.</summary>
    public async Task<string> OpenAsync(object document) =>
        (await Duties.DoneAsync(session.PostAsync($"{Path}/drafts", document, ("Idempotency-Key", Duties.NewKey())))).GetProperty("draft").GetString()!;

    public Task<string> OpenAsync(int number) => OpenAsync(new { text = Text(number) });

    public Task<JsonElement> DraftAsync(string draft) => session.ReadAsync($"{Path}/drafts/{draft}");

    public async Task<JsonElement> ItemAsync(string draft, string item) =>
        (await DraftAsync(draft)).GetProperty("items").EnumerateArray().Single(known => known.GetProperty("id").GetString() == item);

    public async Task<IEnumerable<string>> KeptAsync(string draft) => (await DraftAsync(draft)).GetProperty("items").EnumerateArray()
        .Where(item => item.GetProperty("state").GetString() == "kept").Select(item => item.GetProperty("id").GetString()!);

    public Task<JsonElement> DoAsync(string draft, string act, object body, string ifMatch = "*") => Duties.DoneAsync(SendAsync(draft, act, body, ifMatch));

    public async Task<HttpResponseMessage> SendAsync(string draft, string act, object body, string ifMatch = "*", string? key = null)
    {
        var sender = act == Issue ? _leader ??= await host.SignInAsync("lanhdao.hp") : session;
        return await sender.PostAsync($"{Path}/drafts/{draft}/{act}", body, Duties.Headers(key ?? Duties.NewKey(), ifMatch));
    }

    public Task RefusedAsync(string draft, string act, object body, HttpStatusCode status, string code, string? field = null) =>
        Problem.RefusedAsync(SendAsync(draft, act, body), status, code, field);

    /// <summary>An item's content with some members set, as a program sends it back.</summary>
    public async Task<JsonObject> ContentAsync(string draft, string item, params (string Name, JsonNode? Value)[] changes)
    {
        var content = JsonNode.Parse((await ItemAsync(draft, item)).GetProperty("content").GetRawText())!.AsObject();
        foreach (var (name, value) in changes)
        {
            content[name] = value;
        }

        return content;
    }

    public async Task<JsonObject> HeadAsync(string draft, params (string Name, JsonNode? Value)[] changes)
    {
        var head = JsonNode.Parse((await DraftAsync(draft)).GetProperty("head").GetRawText())!.AsObject();
        foreach (var (name, value) in changes)
        {
            head[name] = value;
        }

        return head;
    }

    public Task<JsonElement> ReadLinesAsync(string draft) => DoAsync(draft, "lines", new { lines = Array.Empty<int>(), asRead = true });

    /// <summary>Answers the plan's code.</summary>
    public async Task<string> IssueAsync(string draft) => (await DoAsync(draft, Issue, new { })).GetProperty("plan").GetString()!;
}
