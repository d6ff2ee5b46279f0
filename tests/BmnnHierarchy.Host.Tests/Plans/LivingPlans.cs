using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>
/// Both real plans from their documents to duties, as the standing bodies do it on an empty installation: compiled, read,
/// corrected, issued, delivered; then work is begun in one commune and the plan of Hải Phòng is amended.
/// </summary>
public abstract class LivingPlans : IAsyncLifetime
{
    internal const string NguyenGiap = "unit:31-11146";
    internal const string Plan298 = "31-298-2025";
    internal const string PlanOfNgheAn = "40-150-2025";
    internal static readonly DateOnly Today = new(2025, 11, 20);

    private EmptyHost _host = null!;

    internal IReadOnlyList<DutyRow> HaiPhong { get; private set; } = [];

    internal IReadOnlyList<DutyRow> NgheAn { get; private set; } = [];

    internal IReadOnlyList<DutyRow> Amended { get; private set; } = [];

    internal PlanDifference Difference { get; private set; } = null!;

    internal IPlanCatalogue Catalogue { get; private set; } = null!;

    internal ImmutableArray<IssuedPlan> Issued { get; private set; }

    internal IUnitTree Tree => _host.Service<IUnitDirectory>().Current;

    public async Task InitializeAsync()
    {
        _host = await EmptyHost.StartAsync(Today, await ServerAsync());
        (await DutiesAsync("31")).Concat(await DutiesAsync("40")).ShouldBeEmpty();

        await IssueAsync("unit:31", PlanDocuments.HaiPhong, "catalogue-hai-phong.tsv", "HP", head => head with { Prefix = "HP" });
        await IssueAsync("unit:40", PlanDocuments.NgheAn, "catalogue-nghe-an.tsv", "NA", head => head with { Number = "150/KH-UBND", Prefix = "NA150", UndatedDue = "2025-12-31" });
        await _host.DeliveredAsync();
        (HaiPhong, NgheAn) = (await DutiesAsync("31"), await DutiesAsync("40"));
        Catalogue = new Frozen([.. _host.Service<IPlanCatalogue>().Plans]);

        await WorkAsync();
        await AmendAsync();
        await _host.DeliveredAsync();
        Amended = await DutiesAsync("31");
        Issued = await _host.PlansAsync("unit:31", grain => grain.GetIssuedAsync(default));
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    internal Task<DutyDetail> DutyAsync(string unit, string duty) =>
        _host.CallAsync<ISteeringGrain, DutyDetail>(Role.StandingBodyOfficer, UnitKey.Parse(unit).Code[..2] is var code ? $"unit:{code}" : unit, unit, grain => grain.GetDutyAsync(duty, default));

    protected abstract Task<PostgresServer?> ServerAsync();

    private async Task<IReadOnlyList<DutyRow>> DutiesAsync(string province)
    {
        var all = new DutyFilter(UnitKey.FromCode(province), [], null, null, null, null, null, DutySort.Unit, 1, 1);
        var rows = new List<DutyRow>();
        await foreach (var row in _host.Service<ISteeringReads>().ReadAllAsync(all, 10_000, default))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Every line that was not understood is read, and the kind is set where the catalogue's people judge otherwise.</summary>
    private async Task IssueAsync(string province, string document, string catalogue, string tablePrefix, Func<DraftHead, DraftHead> head)
    {
        var draft = (await OpenAsync(province, await File.ReadAllTextAsync(PlanDocuments.Path(document)), null)).Draft;
        await ReadAsync(province, draft, head);
        var text = await _host.PlansAsync(province, grain => grain.GetDraftAsync(draft, default));
        foreach (var row in CatalogueRow.Read(catalogue, tablePrefix))
        {
            var content = text.Items.Single(item => item.Id == row.Id).Content;
            if (content.Kind != row.Kind)
            {
                await _host.PlansAsync(province, grain => grain.EditItemAsync(new EditItem($"kind-{row.Id.Replace('.', '-')}-{draft}", draft, null, row.Id, content with { Kind = row.Kind }), default));
            }
        }

        await SendAsync(province, draft);
    }

    private async Task WorkAsync()
    {
        await ReportAsync("HP-III.7.1@2026", new DutyReport(40, null, null, "Đang triển khai"));
        await ReportAsync("HP-III.7.4", new DutyReport(100, Today, new Evidence("7/BB-UBND", Today, EvidenceKind.Minutes, null), null));
    }

    private async Task ReportAsync(string duty, DutyReport report) => await _host.CallAsync<ISteeringGrain, DutyReceipt>(
        Role.UnitAdministrator, NguyenGiap, NguyenGiap, grain => grain.UpdateAsync(new UpdateDuty($"report-{duty.Replace('.', '-').Replace('@', '-')}", duty, null, report), default));

    /// <summary>The whole plan anew with one assignment more, one less, two with other dates and all others as they were.</summary>
    private async Task AmendAsync()
    {
        const string NewDate = "báo cáo Ủy ban nhân dân thành phố kết quả thực hiện và có văn bản trao đổi Công an thành phố";
        var amended = Replaced(
            await File.ReadAllTextAsync(PlanDocuments.Path(PlanDocuments.HaiPhong)),
            ("Số: 298 /KH-UBND", "Số: 310/KH-UBND"),
            ("ngày 18 tháng 11 năm 2025", "ngày 20 tháng 11 năm 2025"),
            ($"(thời gian hoàn thành: tháng 6/2026, {NewDate})", $"(thời gian hoàn thành: tháng 9/2026, {NewDate})"),
            ("Tham mưu Ủy ban nhân dân thành phố triển khai ứng dụng các sản phẩm khoa học, công nghệ, giải pháp công nghệ đáp ứng yêu cầu công tác bảo vệ bí mật nhà nước, số hoá tài liệu bí mật nhà nước và chuyển đổi số.", "(Bãi bỏ)"),
            ("IV. TỔ CHỨC THỰC HIỆN", "8. Sở Y tế\n\nTổ chức kiểm tra việc lưu giữ tài liệu bí mật nhà nước tại các bệnh viện công lập trực thuộc (thời gian hoàn thành: tháng 3/2026).\n\nIV. TỔ CHỨC THỰC HIỆN"));
        var draft = (await OpenAsync("unit:31", amended, Plan298)).Draft;
        await ReadAsync("unit:31", draft, head => head);
        Difference = (await _host.PlansAsync("unit:31", grain => grain.PreviewAsync(draft, default))).Difference.ShouldNotBeNull();
        await SendAsync("unit:31", draft);
    }

    private async Task<DraftReceipt> OpenAsync(string province, string text, string? amends)
    {
        var compiled = _host.Service<IPlanCompiler>().CompileText(text);
        compiled.Refusal.ShouldBeNull();
        return await _host.PlansAsync(province, grain => grain.OpenDraftAsync(new OpenDraft($"open-{amends ?? "plan"}-{province[5..]}", CanonicalJson.Write(compiled.Value), amends), default));
    }

    private async Task ReadAsync(string province, string draft, Func<DraftHead, DraftHead> head)
    {
        var text = await _host.PlansAsync(province, grain => grain.GetDraftAsync(draft, default));
        await _host.PlansAsync(province, grain => grain.MarkLinesAsync(new MarkLines($"lines-{draft}-00", draft, null, [], true), default));
        await _host.PlansAsync(province, grain => grain.EditHeadAsync(new EditHead($"head-{draft}-000", draft, null, head(text.Head)), default));
    }

    private async Task SendAsync(string province, string draft)
    {
        (await _host.PlansAsync(province, grain => grain.PreviewAsync(draft, default))).Problems.ShouldBeEmpty();
        await _host.CallAsync<IPlansGrain, DraftReceipt>(
            Role.ProvincialLeader, province, province, grain => grain.IssueAsync(new IssueDraft($"issue-{draft}-00", draft, null), default));
    }

    private static string Replaced(string text, params ReadOnlySpan<(string Before, string After)> changes)
    {
        foreach (var (before, after) in changes)
        {
            text.ShouldContain(before);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The catalogue as it was before the amendment.</summary>
    private sealed class Frozen(IReadOnlyList<Plan> plans) : IPlanCatalogue
    {
        public IReadOnlyList<Plan> Plans => plans;

        public Plan? Find(string code) => plans.FirstOrDefault(plan => plan.Code == code);

        public DutyTemplate? FindTemplate(string plan, string template) => Find(plan)?.Templates.FirstOrDefault(known => known.Id == template);
    }
}

public sealed class LivingPlansOnSqlite : LivingPlans
{
    protected override Task<PostgresServer?> ServerAsync() => Task.FromResult<PostgresServer?>(null);
}

public sealed class LivingPlansOnPostgreSql : LivingPlans, IAsyncLifetime
{
    private PostgresServer? _server;

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task<PostgresServer?> ServerAsync() => _server = await PostgresServer.StartAsync();
}
