using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Web;

internal static class Callers
{
    public static Caller With(Role role, string unit) =>
        new("nguoi.dung", "Người dùng", [new Grant(role, UnitKey.FromCode(unit), new DateRange(new DateOnly(2025, 1, 1), null))]);
}
