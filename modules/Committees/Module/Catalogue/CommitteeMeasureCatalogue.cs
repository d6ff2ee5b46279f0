using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Committees.Catalogue;

/// <summary>The entries of <see cref="CommitteeMeasures"/> in the catalogue of measures.</summary>
internal static class CommitteeMeasureCatalogue
{
    private static readonly Wording Units = new("đơn vị", "units");
    private static readonly Wording Held = new("Đơn vị phải có Ban Chỉ đạo", "Units that must have a steering committee");
    private static readonly Wording Decisions = new("Quyết định thành lập, kiện toàn Ban Chỉ đạo", "Decisions on the steering committee");

    public static IEnumerable<MeasureDefinition> All { get; } =
    [
        new(CommitteeMeasures.Exists, CommitteeMeasures.Facet, MeasureKind.Flag, new("Đơn vị có Ban Chỉ đạo", "Units with a steering committee"), Units,
            MeasureDirection.MoreIsBetter, Held, Decisions, [])
        {
            Rest = new("Đơn vị chưa có Ban Chỉ đạo", "Units without a steering committee"),
        },
        new(CommitteeMeasures.Complete, CommitteeMeasures.Facet, MeasureKind.Flag, new("Ban Chỉ đạo đủ thành phần", "Committees with every seat filled"), Units,
            MeasureDirection.MoreIsBetter, Held, Decisions, [])
        {
            Rest = new("Ban Chỉ đạo chưa đủ thành phần", "Committees missing or with a vacant seat"),
        },
        new(CommitteeMeasures.HasHead, CommitteeMeasures.Facet, MeasureKind.Flag, new("Ban Chỉ đạo có Trưởng ban", "Committees with a head"), Units,
            MeasureDirection.MoreIsBetter, Held, Decisions, []),
        new(CommitteeMeasures.Filled, CommitteeMeasures.Facet, MeasureKind.Ratio, new("Vị trí Ban Chỉ đạo đã có người", "Committee seats filled"), new("vị trí", "seats"),
            MeasureDirection.MoreIsBetter, new("Vị trí quy định của các Ban Chỉ đạo", "Prescribed seats"), Decisions, []),
        new(CommitteeMeasures.EarliestVacancy, CommitteeMeasures.Facet, MeasureKind.Earliest, new("Vị trí khuyết lâu nhất từ", "Longest vacancy since"), new("ngày", "day"),
            MeasureDirection.Neutral, new("Vị trí quy định đang khuyết", "Prescribed seats that are vacant"), Decisions, []),
        new(CommitteeMeasures.LastMeeting, CommitteeMeasures.Facet, MeasureKind.Latest, new("Cuộc họp Ban Chỉ đạo gần nhất", "Latest committee meeting"), new("ngày", "day"),
            MeasureDirection.Neutral, Held, new("Cuộc họp được ghi nhận", "Meetings on record"), []),
    ];
}
