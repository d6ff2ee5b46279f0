using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo;

/// <summary>The accounts of a demonstration: one for each role, in both provinces and at the Ministry.</summary>
internal static class DemoAccounts
{
    public const string Password = "demo";
    private const string Reason = "Tài khoản chạy thử";
    private static readonly DateOnly From = new(2025, 1, 1);

    public static IReadOnlyList<NewAccount> All { get; } =
    [
        Of("lanhdao.hp", "Lãnh đạo Hải Phòng", Role.ProvincialLeader, "31"),
        Of("thuongtruc.hp", "Cán bộ thường trực Hải Phòng (PA03)", Role.StandingBodyOfficer, "31"),
        Of("nguyengiap", "Cán bộ phụ trách xã Nguyên Giáp", Role.UnitAdministrator, "31-11146"),
        Of("truong.nguyengiap", "Chủ tịch UBND xã Nguyên Giáp", Role.UnitHead, "31-11146"),
        Of("kiemtra.hp", "Cán bộ kiểm tra Hải Phòng", Role.Inspector, "31"),
        Of("lanhdao.na", "Lãnh đạo Nghệ An", Role.ProvincialLeader, "40"),
        Of("thuongtruc.na", "Cán bộ thường trực Nghệ An (PA03)", Role.StandingBodyOfficer, "40"),
        Of("quephong", "Cán bộ phụ trách xã Quế Phong", Role.UnitAdministrator, "40-16738"),
        Of("bo.a03", "Cán bộ Bộ Công an (A03)", Role.MinistryLiaison, "bca"),
        Of("quantri", "Quản trị hệ thống", Role.SystemAdministrator, "bca"),
    ];

    private static NewAccount Of(string name, string displayName, Role role, string unit) =>
        new(name, displayName, Password, [new Grant(role, UnitKey.FromCode(unit), new DateRange(From, null))], Reason);
}
