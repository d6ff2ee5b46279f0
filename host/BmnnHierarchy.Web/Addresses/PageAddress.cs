using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Addresses of the pages; no other code writes them.</summary>
public static class PageAddress
{
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string Home = "/";
    public const string Ministry = "/bo";
    public const string MinistryExport = "/bo/xuat.xlsx";
    public const string Search = "/tim";

    /// <summary>The catalogue of measures.</summary>
    public const string Measures = "/chi-tieu";

    /// <summary>Where the code of the second factor is asked for.</summary>
    public const string SignInCode = "/dang-nhap/ma";

    /// <summary>The own account, and the home of one that has no page of the domain.</summary>
    public const string Account = "/tai-khoan";
    public const string Password = "/tai-khoan/mat-khau";
    public const string SecondFactor = "/tai-khoan/xac-thuc";

    /// <summary>What the own account may do, and lending of roles.</summary>
    public const string OwnPowers = "/tai-khoan/quyen";

    /// <summary>Tokens with which programs act for the own account.</summary>
    public const string Tokens = "/tai-khoan/ma-truy-cap";

    /// <summary>What is held about the own person, and requests to correct it.</summary>
    public const string OwnData = "/tai-khoan/du-lieu";

    /// <summary>The same as a file.</summary>
    public const string OwnDataFile = "/api/v1/personal-data";

    public const string Accounts = "/quan-tri/tai-khoan";
    public const string NewAccount = "/quan-tri/tai-khoan/moi";

    public const string Audit = "/quan-tri/nhat-ky";

    public const string Changes = "/quan-tri/nhat-ky/thay-doi";

    /// <summary>What verifications of journal and figures found.</summary>
    public const string Verification = "/quan-tri/doi-chieu";

    /// <summary>What an account did, as far as the trail of access knows.</summary>
    public static string AuditOf(string account) => $"{Audit}?nguoi={Uri.EscapeDataString(account)}";

    public static string AccountOf(string account) => $"{Accounts}/{Uri.EscapeDataString(account)}";

    public static string DataOf(string account) => $"{AccountOf(account)}/du-lieu";

    public static string DataFileOf(string account) => $"/api/v1/accounts/{Uri.EscapeDataString(account)}/personal-data";

    /// <summary>What is published of the country or of a province.</summary>
    public static string Published(UnitKey unit) => unit.Code == "bca" ? Ministry : $"{Ministry}/{unit.Code}";

    /// <summary>Why a published figure is what it is, now or in the last publication of a day.</summary>
    public static string PublishedWhy(string figure, DateOnly? day = null) =>
        $"{Ministry}/vi-sao?chi-tieu={Uri.EscapeDataString(figure)}" + (day is { } past ? FormattableString.Invariant($"&ngay={past:yyyy-MM-dd}") : null);

    /// <summary>The last publication of a day.</summary>
    public static string PublishedOn(DateOnly day) => FormattableString.Invariant($"{Ministry}?ngay={day:yyyy-MM-dd}");

    /// <summary>Who may do what to a unit.</summary>
    public static string UnitPowers(UnitKey unit) => $"/don-vi/{unit.Code}/quyen";

    /// <summary>What one person may do to a unit, and why.</summary>
    public static string PersonPowers(UnitKey unit, string account) => $"{UnitPowers(unit)}/{Uri.EscapeDataString(account)}";

    public static string Unit(UnitKey unit) => $"/don-vi/{unit.Code}";

    public static string Inbox(UnitKey unit) => $"/don-vi/{unit.Code}/viec";

    /// <summary>The inbox with one duty's form open.</summary>
    public static string InboxOpen(UnitKey unit, string duty) => $"{Inbox(unit)}?mo={Uri.EscapeDataString(duty)}#mo";

    public static string Duty(UnitKey unit, string duty) => $"{Inbox(unit)}/{Uri.EscapeDataString(duty)}";

    /// <summary>One page of what happened to a duty.</summary>
    public static string DutyHistory(UnitKey unit, string duty, int page) => $"{Duty(unit, duty)}?trang={page}#lich-su";

    /// <summary>A duty's deadline: requests, decisions, and the form of an action when one is named.</summary>
    public static string Terms(UnitKey unit, string duty, string? action = null, long? request = null) =>
        new Query($"{Duty(unit, duty)}/thoi-han").Add("lam", action).Add("so", request?.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();

    /// <summary>Requests that wait for a decision.</summary>
    public static string Requests(UnitKey unit) => $"/don-vi/{unit.Code}/de-nghi";

    /// <summary>Events that set a deadline.</summary>
    public static string Events(UnitKey unit, string? template = null) =>
        new Query($"/don-vi/{unit.Code}/su-kien").Add("nhiem-vu", template).ToString();

    /// <summary>Claims of the unit and everything below it that wait for a check.</summary>
    public static string CheckQueue(UnitKey unit) => $"/don-vi/{unit.Code}/cho-kiem-chung";

    /// <summary>One claim in that queue.</summary>
    public static string Check(UnitKey queue, UnitKey unit, string duty) => $"{CheckQueue(queue)}/{unit.Code}/{Uri.EscapeDataString(duty)}";

    /// <summary>Where a file is compared with the digests on record.</summary>
    public static string CompareFile(UnitKey unit, string duty) => $"{Duty(unit, duty)}/doi-chieu";

    public static string List(UnitKey unit) => $"/don-vi/{unit.Code}/danh-sach";

    /// <summary>"Why this number?" of the unit; the figure follows in the query.</summary>
    public static string Why(UnitKey unit) => $"/don-vi/{unit.Code}/vi-sao";

    /// <summary>The closed periods of a unit.</summary>
    public static string Periods(UnitKey unit) => $"/don-vi/{unit.Code}/ky";

    public static string Period(UnitKey unit, string period) => $"{Periods(unit)}/{Uri.EscapeDataString(period)}";

    /// <summary>The proof of a figure as a file.</summary>
    public static string Proof(UnitKey unit, FigureQuery figure) => new Query($"/api/v1/units/{unit.Code}/proof")
        .Add("measure", figure.Measure)
        .Add("asof", figure.AsOf?.ToString())
        .Add("tree", figure.AsOf?.Tree is Rollup.TreeChoice.Today ? "today" : null).ToString();

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

    /// <summary>What a province prescribes for committees; with one group open, also as a plan has it.</summary>
    public static string Compositions(UnitKey unit, string? scope = null, string? plan = null) =>
        $"{Committee(unit)}/thanh-phan{(scope is null ? "" : $"?sua={scope}")}{(plan is null ? "" : $"&tu={Uri.EscapeDataString(plan)}")}{(scope is null ? "" : "#mo")}";

    public static string Explanations(UnitKey unit) => $"/don-vi/{unit.Code}/giai-trinh";

    public static string Explanation(UnitKey unit, string id) => $"{Explanations(unit)}/{Uri.EscapeDataString(id)}";

    public static string Directives(UnitKey unit) => $"/don-vi/{unit.Code}/chi-dao";

    public static string Directive(UnitKey unit, string id) => $"{Directives(unit)}/{Uri.EscapeDataString(id)}";

    public static string Difficulties(UnitKey unit) => $"/don-vi/{unit.Code}/kho-khan";

    public static string Difficulty(UnitKey unit, string id) => $"{Difficulties(unit)}/{Uri.EscapeDataString(id)}";

    /// <summary>The form that raises a difficulty with a duty.</summary>
    public static string RaiseDifficulty(UnitKey unit, string duty) => $"{Difficulties(unit)}?viec={Uri.EscapeDataString(duty)}#mo";

    public static string Merits(UnitKey unit) => $"/don-vi/{unit.Code}/thi-dua";

    /// <summary>The reminder of that number and how far it got.</summary>
    public static string Reminder(UnitKey unit, int number) => FormattableString.Invariant($"{Reminders(unit)}/dot/{number}");

    /// <summary>Reminding units of the duties that a list shows: its address, with the same conditions.</summary>
    public static string RemindOf(UnitKey unit, DutyListQuery list) => $"{Reminders(unit)}/moi{list.AddressAt(unit)[List(unit).Length..]}";

    /// <summary>The deadlines as an iCalendar file.</summary>
    public static string CalendarFile(UnitKey unit) => $"{Calendar(unit)}/thoi-han.ics";

    /// <summary>The list as an Excel workbook.</summary>
    public static string ListExport(UnitKey unit) => $"{List(unit)}/xuat.xlsx";

    public static string SearchFor(string query) => $"{Search}?q={Uri.EscapeDataString(query)}";
}
