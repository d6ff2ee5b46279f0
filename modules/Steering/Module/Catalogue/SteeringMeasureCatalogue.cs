using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Steering.Catalogue;

/// <summary>The entries of <see cref="SteeringMeasures"/> in the catalogue of measures.</summary>
internal static class SteeringMeasureCatalogue
{
    private static readonly Wording Duties = new("việc", "duties");
    private static readonly Wording Units = new("đơn vị", "units");
    private static readonly Wording Reports = new("Báo cáo của đơn vị trên việc được giao", "What units report on their duties");
    private static readonly Wording Checks = new("Kết luận kiểm chứng của cơ quan thường trực, người kiểm tra", "Verdicts of the standing body and of inspectors");
    private static readonly Wording Requests = new("Đề nghị của đơn vị và quyết định về thời hạn", "Requests of units and decisions about deadlines");
    private static readonly Wording AllDuties = new("Mọi việc được giao; việc không áp dụng không tính vào mẫu số", "All duties assigned; those that do not apply are in no denominator");

    /// <summary>Two months: no plan says how often a unit reports, and the pace of units is measured over the same time.</summary>
    private const int StaleAfterDays = 60;

    public static IEnumerable<MeasureDefinition> All { get; } =
    [
        new(SteeringMeasures.Status, SteeringMeasures.Facet, MeasureKind.Distribution, new("Tổng số việc", "All duties"), Duties,
            MeasureDirection.Neutral, AllDuties, Reports, MeasureRegistration.StatusesOf<DutyStatus>(WordsOf), MeasureScopes.WorkArea | MeasureScopes.CoreDuty)
        {
            StatusesStandAlone = true,
            Groups =
            [
                new("counted", ["notDue", "inProgress", "dueSoon", "overdue", "doneOnTime", "doneLate", "noData"], new("Việc phải làm", "Duties that apply")),
                new("open", ["notDue", "inProgress", "dueSoon", "overdue", "noData"], new("Chưa hoàn thành", "Not done")),
                new("done", ["doneOnTime", "doneLate"], new("Hoàn thành", "Done")),
            ],
        },
        new(SteeringMeasures.Verified, SteeringMeasures.Facet, MeasureKind.Ratio, new("Đã kiểm chứng", "Verified"), Duties,
            MeasureDirection.MoreIsBetter, new("Việc được xác nhận trên việc đơn vị báo hoàn thành", "Duties confirmed, of those reported done"), Checks, [],
            MeasureScopes.WorkArea | MeasureScopes.CoreDuty)
        {
            Rest = new("Hoàn thành chưa được xác nhận", "Done, not verified"),
        },
        new(SteeringMeasures.Claims, SteeringMeasures.Facet, MeasureKind.Distribution, new("Báo cáo hoàn thành", "Claims of completion"), Duties,
            MeasureDirection.Neutral, new("Việc đơn vị báo hoàn thành", "Duties reported done"), Checks, MeasureRegistration.StatusesOf<Verification>(WordsOf)),
        new(SteeringMeasures.RejectedClaims, SteeringMeasures.Facet, MeasureKind.Count, new("Báo cáo bị kết luận không đúng", "Claims found wrong"), new("báo cáo", "claims"),
            MeasureDirection.FewerIsBetter, new("Cả báo cáo đã sửa hoặc rút sau đó", "Also those corrected or withdrawn since"), Checks, []),
        new(SteeringMeasures.HasOverdue, SteeringMeasures.Facet, MeasureKind.Flag, new("Đơn vị có việc quá hạn", "Units with overdue duties"), Units,
            MeasureDirection.FewerIsBetter, new("Đơn vị được giao việc", "Units that have duties"), Reports, [])
        {
            Rest = new("Đơn vị không có việc quá hạn", "Units without overdue duties"),
        },
        new(SteeringMeasures.EarliestOverdue, SteeringMeasures.Facet, MeasureKind.Earliest, new("Hạn bị lỡ sớm nhất", "Earliest missed deadline"), new("ngày", "day"),
            MeasureDirection.Neutral, new("Việc đang quá hạn", "Duties that are overdue"), Reports, []),
        new(SteeringMeasures.AnnualReport, SteeringMeasures.Facet, MeasureKind.Ratio, new("Báo cáo năm đúng hạn", "Annual reports on time"), new("báo cáo", "reports"),
            MeasureDirection.MoreIsBetter, new("Báo cáo năm đã nộp hoặc đã đến hạn", "Annual reports that are in, or whose deadline has passed"), Reports, [])
        {
            Rest = new("Báo cáo năm không đúng hạn", "Annual reports not on time"),
        },
        new(SteeringMeasures.ExtensionsGranted, SteeringMeasures.Facet, MeasureKind.Count, new("Lần được gia hạn", "Extensions granted"), new("lần", "times"),
            MeasureDirection.Neutral, new("Mọi đề nghị gia hạn được chấp thuận", "All requests for extension that were granted"), Requests, []),
        new(SteeringMeasures.DoneExtended, SteeringMeasures.Facet, MeasureKind.Ratio, new("Hoàn thành trong hạn đã gia", "Done within the extended deadline"), Duties,
            MeasureDirection.Neutral, new("Việc hoàn thành có hạn đã gia", "Duties done whose deadline was extended"), Requests, []),
        new(SteeringMeasures.RequestsOpen, SteeringMeasures.Facet, MeasureKind.Count, new("Đề nghị chờ quyết định", "Requests that wait for a decision"), new("đề nghị", "requests"),
            MeasureDirection.FewerIsBetter, new("Đề nghị gia hạn và không áp dụng đang mở", "Open requests for extension or not applicable"), Requests, []),
        new(SteeringMeasures.UnitPlanExists, SteeringMeasures.Facet, MeasureKind.Flag, new("Đơn vị đã ban hành kế hoạch", "Units with a plan of their own"), Units,
            MeasureDirection.MoreIsBetter, new("Chỉ đơn vị đã có kế hoạch trả lời; mẫu số là đơn vị được giao việc", "Only units that have one answer; the whole is the units that have duties"),
            new("Kế hoạch của đơn vị", "Plans of units"), [])
        {
            Rest = new("Đơn vị chưa ban hành kế hoạch", "Units without a plan of their own"),
        },
        new(SteeringMeasures.LastUpdate, SteeringMeasures.Facet, MeasureKind.Latest, new("Báo cáo gần nhất", "Latest report"), new("ngày", "day"),
            MeasureDirection.Neutral, new("Mọi đơn vị đã báo cáo", "All units that have reported"), Reports, [])
        {
            StaleAfterDays = StaleAfterDays,
        },
    ];

    private static Wording WordsOf(DutyStatus status) => status switch
    {
        DutyStatus.NotDue => new("Chưa đến hạn", "Not due"),
        DutyStatus.InProgress => new("Đang thực hiện", "In progress"),
        DutyStatus.DueSoon => new("Sắp đến hạn", "Due soon"),
        DutyStatus.Overdue => new("Quá hạn", "Overdue"),
        DutyStatus.DoneOnTime => new("Hoàn thành đúng hạn", "Done on time"),
        DutyStatus.DoneLate => new("Hoàn thành quá hạn", "Done late"),
        DutyStatus.NoData => new("Chưa có dữ liệu", "No data"),
        DutyStatus.NotApplicable => new("Không áp dụng", "Not applicable"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Wording WordsOf(Verification verification) => verification switch
    {
        Verification.None => new("Chưa kiểm chứng", "Not checked"),
        Verification.Confirmed => new("Đã kiểm chứng", "Verified"),
        Verification.Rejected => new("Không xác nhận", "Not confirmed"),
        Verification.NeedsMore => new("Cần bổ sung", "Needs more"),
        _ => throw new ArgumentOutOfRangeException(nameof(verification), verification, null),
    };
}
