using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Addresses of the pages; no other code writes them.</summary>
public static class PageAddress
{
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string Home = "/";
    public const string Ministry = "/bo";
    public const string Search = "/tim";

    /// <summary>Where the code of the second factor is asked for.</summary>
    public const string SignInCode = "/dang-nhap/ma";

    /// <summary>The own account, and the home of one that has no page of the domain.</summary>
    public const string Account = "/tai-khoan";
    public const string Password = "/tai-khoan/mat-khau";
    public const string SecondFactor = "/tai-khoan/xac-thuc";

    /// <summary>What the own account may do, and lending of roles.</summary>
    public const string OwnPowers = "/tai-khoan/quyen";

    public const string Accounts = "/quan-tri/tai-khoan";
    public const string NewAccount = "/quan-tri/tai-khoan/moi";

    public static string AccountOf(string account) => $"{Accounts}/{Uri.EscapeDataString(account)}";

    /// <summary>Who may do what to a unit.</summary>
    public static string UnitPowers(UnitKey unit) => $"/don-vi/{unit.Code}/quyen";

    public static string Unit(UnitKey unit) => $"/don-vi/{unit.Code}";

    public static string Inbox(UnitKey unit) => $"/don-vi/{unit.Code}/viec";

    /// <summary>The inbox with one duty's form open.</summary>
    public static string InboxOpen(UnitKey unit, string duty) => $"{Inbox(unit)}?mo={Uri.EscapeDataString(duty)}#mo";

    public static string Duty(UnitKey unit, string duty) => $"{Inbox(unit)}/{Uri.EscapeDataString(duty)}";

    /// <summary>One page of what happened to a duty.</summary>
    public static string DutyHistory(UnitKey unit, string duty, int page) => $"{Duty(unit, duty)}?trang={page}#lich-su";

    public static string List(UnitKey unit) => $"/don-vi/{unit.Code}/danh-sach";

    /// <summary>"Why this number?" of the unit; the figure follows in the query.</summary>
    public static string Why(UnitKey unit) => $"/don-vi/{unit.Code}/vi-sao";

    public static string Calendar(UnitKey unit) => $"/don-vi/{unit.Code}/lich";

    public static string Digest(UnitKey unit) => $"/don-vi/{unit.Code}/ban-tin";

    public static string Reminders(UnitKey unit) => $"/don-vi/{unit.Code}/nhac-viec";
    public static string Subtasks(UnitKey unit, string duty) => $"{Duty(unit, duty)}/viec-con";

    /// <summary>The unit's own plans; for a province those of its units.</summary>
    public static string UnitPlans(UnitKey unit) => $"/don-vi/{unit.Code}/ke-hoach-don-vi";

    /// <summary>The unit's own steering committee.</summary>
    public static string Committee(UnitKey unit) => $"/don-vi/{unit.Code}/ban-chi-dao";

    /// <summary>The committees of all units below.</summary>
    public static string Committees(UnitKey unit) => $"{Committee(unit)}/cac-don-vi";

    /// <summary>The reminder of that number and how far it got.</summary>
    public static string Reminder(UnitKey unit, int number) => FormattableString.Invariant($"{Reminders(unit)}/dot/{number}");

    /// <summary>Reminding units of the duties that a list shows: its address, with the same conditions.</summary>
    public static string RemindOf(UnitKey unit, DutyListQuery list) => $"{Reminders(unit)}/moi{list.AddressAt(unit)[List(unit).Length..]}";

    public static string SearchFor(string query) => $"{Search}?q={Uri.EscapeDataString(query)}";
}
