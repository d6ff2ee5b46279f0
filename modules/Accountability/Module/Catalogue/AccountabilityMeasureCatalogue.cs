using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Accountability.Catalogue;

/// <summary>The entries of <see cref="AccountabilityMeasures"/> in the catalogue of measures.</summary>
internal static class AccountabilityMeasureCatalogue
{
    private static readonly Wording Requests = new("yêu cầu", "requests");
    private static readonly Wording Directives = new("chỉ đạo", "directives");
    private static readonly Wording Difficulties = new("khó khăn, vướng mắc", "difficulties");
    private static readonly Wording Records = new("Hồ sơ giải trình, chỉ đạo, khó khăn của đơn vị", "The unit's record of explanations, directives and difficulties");

    public static IEnumerable<MeasureDefinition> All { get; } =
    [
        new(AccountabilityMeasures.Explanations, AccountabilityMeasures.Facet, MeasureKind.Distribution, new("Yêu cầu giải trình", "Requests for explanation"), Requests,
            MeasureDirection.Neutral, new("Mọi yêu cầu gửi đến đơn vị", "All requests to the unit"), Records, MeasureRegistration.StatusesOf<ExplanationStatus>(WordsOf))
        {
            Groups = [new("open", ["awaitingAnswer", "returned", "overdue", "answered"], new("Chưa kết thúc", "Open"))],
        },
        new(AccountabilityMeasures.ExplanationsInTime, AccountabilityMeasures.Facet, MeasureKind.Ratio, new("Giải trình đúng hạn", "Explanations in time"), Requests,
            MeasureDirection.MoreIsBetter, new("Yêu cầu đã trả lời hoặc quá hạn; tính lần trả lời đầu", "Requests answered or overdue; the first answer counts"), Records, []),
        new(AccountabilityMeasures.Directives, AccountabilityMeasures.Facet, MeasureKind.Distribution, new("Chỉ đạo khẩn đã nhận", "Urgent directives received"), Directives,
            MeasureDirection.Neutral, new("Mọi chỉ đạo khẩn gửi đến đơn vị", "All urgent directives to the unit"), Records, MeasureRegistration.StatusesOf<DirectiveStatus>(WordsOf)),
        new(AccountabilityMeasures.DirectivesRead, AccountabilityMeasures.Facet, MeasureKind.Ratio, new("Chỉ đạo khẩn đã xác nhận nhận", "Urgent directives acknowledged"), Directives,
            MeasureDirection.MoreIsBetter, new("Mọi chỉ đạo khẩn gửi đến đơn vị", "All urgent directives to the unit"), Records, []),
        new(AccountabilityMeasures.Difficulties, AccountabilityMeasures.Facet, MeasureKind.Distribution, new("Khó khăn, vướng mắc", "Difficulties"), Difficulties,
            MeasureDirection.Neutral, new("Mọi khó khăn, vướng mắc đơn vị nêu", "All difficulties that units raised"), Records, MeasureRegistration.StatusesOf<DifficultyStatus>(WordsOf)),
        new(AccountabilityMeasures.DifficultiesByKind, AccountabilityMeasures.Facet, MeasureKind.Distribution, new("Khó khăn, vướng mắc chưa tháo gỡ", "Difficulties not settled"), Difficulties,
            MeasureDirection.FewerIsBetter, new("Khó khăn chưa tháo gỡ xong", "Difficulties that are not settled"), Records, MeasureRegistration.StatusesOf<DifficultyKind>(WordsOf)),
        new(AccountabilityMeasures.Merits, AccountabilityMeasures.Facet, MeasureKind.Distribution, new("Khen thưởng, phê bình trong năm", "Commendation and criticism of a year"), new("quyết định", "decisions"),
            MeasureDirection.Neutral, new("Quyết định ban hành trong năm đó", "Decisions of that year"), Records, MeasureRegistration.StatusesOf<MeritForm>(WordsOf), MeasureScopes.Year),
    ];

    private static Wording WordsOf(ExplanationStatus status) => status switch
    {
        ExplanationStatus.AwaitingAnswer => new("Chờ giải trình", "Awaiting answer"),
        ExplanationStatus.Returned => new("Trả lại", "Returned"),
        ExplanationStatus.Overdue => new("Quá hạn giải trình", "Overdue"),
        ExplanationStatus.Answered => new("Đã giải trình, chờ chấp nhận", "Answered, to be accepted"),
        ExplanationStatus.Accepted => new("Đã chấp nhận", "Accepted"),
        ExplanationStatus.Withdrawn => new("Đã rút", "Withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Wording WordsOf(DirectiveStatus status) => status switch
    {
        DirectiveStatus.OnItsWay => new("Đang gửi", "On its way"),
        DirectiveStatus.NotRead => new("Chưa nhận", "Not read"),
        DirectiveStatus.Read => new("Đã nhận", "Read"),
        DirectiveStatus.Answered => new("Đã trả lời", "Answered"),
        DirectiveStatus.Overdue => new("Quá hạn", "Overdue"),
        DirectiveStatus.Closed => new("Đã kết thúc", "Closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Wording WordsOf(DifficultyStatus status) => status switch
    {
        DifficultyStatus.Raised => new("Mới nêu", "Raised"),
        DifficultyStatus.Consolidated => new("Đã tổng hợp", "Consolidated"),
        DifficultyStatus.Escalated => new("Đã kiến nghị Bộ", "Sent on to the Ministry"),
        DifficultyStatus.Answered => new("Đã trả lời", "Answered"),
        DifficultyStatus.NotSettled => new("Chưa tháo gỡ được", "Not settled"),
        DifficultyStatus.Settled => new("Đã tháo gỡ", "Settled"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    private static Wording WordsOf(DifficultyKind kind) => kind switch
    {
        DifficultyKind.People => new("Nhân lực", "People"),
        DifficultyKind.Money => new("Kinh phí", "Money"),
        DifficultyKind.Equipment => new("Trang thiết bị", "Equipment"),
        DifficultyKind.Regulation => new("Quy định", "Regulation"),
        DifficultyKind.Other => new("Khác", "Other"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static Wording WordsOf(MeritForm form) => form switch
    {
        MeritForm.CertificateOfCommendation => new("Giấy khen", "Certificate of commendation"),
        MeritForm.CertificateOfMerit => new("Bằng khen", "Certificate of merit"),
        MeritForm.Criticism => new("Phê bình", "Criticism"),
        MeritForm.LessonLearned => new("Rút kinh nghiệm", "Lesson learned"),
        MeritForm.Review => new("Kiểm điểm", "Review"),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
    };
}
