using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Reminders;

/// <summary>Which escalated duties are listed, as it stands in the address.</summary>
/// <param name="Level">Duties that this one has been told of.</param>
public sealed record ReminderQuery(ReminderAddressee Level, int Page)
{
    public const int PageSize = 25;

    /// <summary>From the unit's head upwards: what only the unit has been told of is in its inbox.</summary>
    public static IReadOnlyList<ReminderAddressee> Levels { get; } =
        [ReminderAddressee.ProvincialLeader, ReminderAddressee.StandingBody, ReminderAddressee.UnitHead];

    public static ReminderQuery Read(IQueryCollection query, Caller? caller) => new(
        Levels.Cast<ReminderAddressee?>().FirstOrDefault(level => WordOf(level!.Value) == query["cap"]) ?? OwnLevel(caller),
        int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1);

    public string AddressAt(UnitKey unit) => new Query(PageAddress.Reminders(unit))
        .Add("cap", WordOf(Level))
        .Add("trang", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null) + "#bao-len";

    public static string WordOf(ReminderAddressee level) => level switch
    {
        ReminderAddressee.ProvincialLeader => "lanh-dao",
        ReminderAddressee.StandingBody => "thuong-truc",
        ReminderAddressee.UnitHead => "thu-truong",
        _ => "don-vi",
    };

    /// <summary>Everybody begins with what has been reported to them.</summary>
    private static ReminderAddressee OwnLevel(Caller? caller) => caller?.Grants.Select(grant => grant.Role).ToList() switch
    {
        { } roles when roles.Contains(Role.ProvincialLeader) => ReminderAddressee.ProvincialLeader,
        { } roles when roles.Contains(Role.StandingBodyOfficer) || roles.Contains(Role.Inspector) => ReminderAddressee.StandingBody,
        _ => ReminderAddressee.UnitHead,
    };
}
