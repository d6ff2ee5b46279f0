using BmnnHierarchy.Access;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Layout;

/// <summary>A place in the menu. <paramref name="TextKey"/> is a key of the product's texts.</summary>
public sealed record MenuItem(string TextKey, string Address);

/// <summary>Where a caller's work is: the menu, and the first of it is the home page.</summary>
public static class Menu
{
    public static IReadOnlyList<MenuItem> Of(Caller caller, DateOnly today) =>
        [.. caller.Grants.Where(grant => grant.Period.Contains(today)).SelectMany(ItemsOf).Distinct()];

    /// <summary>The caller's home, or null for somebody who has no page of the domain.</summary>
    public static string? HomeOf(Caller caller, DateOnly today) => Of(caller, today) is [var first, ..] ? first.Address : null;

    private static IEnumerable<MenuItem> ItemsOf(Grant grant) => grant.Role switch
    {
        Role.ProvincialLeader or Role.StandingBodyOfficer or Role.Inspector =>
        [
            new("menu.overview", PageAddress.Unit(grant.Unit)),
            new("menu.duties", PageAddress.List(grant.Unit)),
            .. grant.Role is Role.Inspector ? (MenuItem[])[] : [new("menu.requests", PageAddress.Requests(grant.Unit))],
            new("menu.analysis", AnalysisAddress.Scoreboard(grant.Unit)),
            .. grant.Role is Role.ProvincialLeader ? (MenuItem[])[] : [new("menu.checking", PageAddress.CheckQueue(grant.Unit))],
            new("menu.account", PageAddress.Explanations(grant.Unit)),
            new("menu.reminders", PageAddress.Reminders(grant.Unit)),
            new("menu.calendar", PageAddress.Calendar(grant.Unit)),
            new("menu.plans", PlanAddress.List(grant.Unit)),
            new("committees.menu", PageAddress.Committees(grant.Unit)),
        ],
        Role.UnitAdministrator or Role.UnitHead =>
        [
            new("menu.inbox", PageAddress.Inbox(grant.Unit)),
            new("menu.unit", PageAddress.Unit(grant.Unit)),
        ],
        Role.MinistryLiaison => [new("menu.ministry", PageAddress.Ministry), new("menu.plans", PlanAddress.List(grant.Unit))],
        Role.SystemAdministrator => [new("menu.accounts", PageAddress.Accounts), new("menu.audit", PageAddress.Audit), new("menu.verification", PageAddress.Verification)],
        _ => throw new ArgumentOutOfRangeException(nameof(grant), grant.Role, null),
    };
}
