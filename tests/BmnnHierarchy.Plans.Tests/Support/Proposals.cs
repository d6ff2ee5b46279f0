using System.Collections.Immutable;

namespace BmnnHierarchy.Plans.Tests.Support;

/// <summary>A small plan as the compiler would understand it.</summary>
internal static class Proposals
{
    private const string Text =
        """
        KẾ HOẠCH thực hiện công tác bảo vệ bí mật nhà nước
        1. Các sở, ban, ngành, UBND các xã, phường, đặc khu quán triệt Kế hoạch này tới toàn thể cán bộ.
        2. Sở Tài chính hướng dẫn đầu tư, mua sắm phương tiện, thiết bị. Thời gian hoàn thành: tháng 12/2026.
        3. Các sở, ban, ngành, UBND các xã, phường, đặc khu báo cáo kết quả trước ngày 05/11 hằng năm.
        4. Đề nghị Tòa án nhân dân thành phố phối hợp thực hiện.
        Nơi nhận có ghi chú riêng.
        """;

    public static readonly ImmutableArray<string> Everybody = ["Department", "Commune", "Ward", "SpecialZone"];

    public static PlanProposal Small(string number = "12/KH-UBND") => new(
        Text, number, new DateOnly(2026, 3, 2), "Ủy ban nhân dân thành phố Hải Phòng", "unit:31",
        "Kế hoạch thực hiện công tác bảo vệ bí mật nhà nước năm 2026", new PlanSigner("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", null),
        [],
        [new ProposedArea("II", "Nhiệm vụ", new TextSpan(0, 8))],
        [
            Item("II.1", "quán triệt Kế hoạch này tới toàn thể cán bộ", DutyKind.Standing, Bound(Everybody)),
            Item("II.2", "hướng dẫn đầu tư, mua sắm phương tiện, thiết bị", DutyKind.Obligation, new DutyBinding([], ["so_tc"]), new DateOnly(2026, 12, 31)),
            Item("II.3", "báo cáo kết quả", DutyKind.Reporting, Bound(Everybody), recurrence: "yearly:11-05", before: true),
            Item("II.4", "phối hợp thực hiện", DutyKind.Request, new DutyBinding([], ["tand"])),
        ],
        new ProposedCommittee(
            [new CommitteePost("Chủ tịch UBND thành phố, Trưởng ban", new NamedBody("UBND thành phố", "unit:31-ubnd", null))], [], [],
            new CommitteePost("Công an thành phố", new NamedBody("Công an thành phố", "unit:31-ca", null)), new TextSpan(0, 8)),
        ["Công an thành phố"],
        [new NotUnderstood("Nơi nhận có ghi chú riêng.", "plans.NoLeadBody", SpanOf("Nơi nhận có ghi chú riêng."))]);

    public static TextSpan SpanOf(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static DutyBinding Bound(ImmutableArray<string> kinds) => new(kinds, []);

    private static ProposedAssignment Item(
        string id, string text, DutyKind kind, DutyBinding bound, DateOnly? deadline = null, string? recurrence = null, bool before = false) => new(
        id, id, "II", [new NamedBody("Các sở, ban, ngành, UBND các xã, phường, đặc khu", null, "Department")], [], text, kind, deadline, recurrence, before,
        deadline is null ? recurrence : "tháng 12/2026", bound, SpanOf(text));
}
