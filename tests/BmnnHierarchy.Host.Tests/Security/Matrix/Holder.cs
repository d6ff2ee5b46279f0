using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Security.Matrix;

/// <summary>How a role is held.</summary>
public enum Holding
{
    /// <summary>In force, second factor enrolled.</summary>
    Ready,

    /// <summary>In force; the second factor that the role needs is not enrolled.</summary>
    WithoutSecondFactor,

    /// <summary>Ended yesterday.</summary>
    Expired,

    /// <summary>Begins tomorrow.</summary>
    Coming,

    /// <summary>Lent by somebody who holds it.</summary>
    Lent,

    /// <summary>Lent by somebody who does not hold it any more.</summary>
    LentInVain,

    /// <summary>No role at all.</summary>
    None,
}

/// <summary>Every role with the kinds of unit that it can be held for.</summary>
internal sealed record Holder(Role Role, string Unit, Holding Holding)
{
    public static readonly (Role Role, string Unit)[] Roles =
    [
        (Role.ProvincialLeader, "31"), (Role.StandingBodyOfficer, "31"), (Role.Inspector, "31"), (Role.UnitAdministrator, "31-11146"),
        (Role.UnitAdministrator, "31-so_nv"), (Role.UnitHead, "31-11146"), (Role.MinistryLiaison, "bca"), (Role.SystemAdministrator, "bca"),
        (Role.SystemAdministrator, "31"),
    ];

    /// <summary>Every role with and without its second factor; the ways in which a period or a loan matters with a role of each reach.</summary>
    public static IEnumerable<Holder> All =>
    [
        .. Roles.Select(role => new Holder(role.Role, role.Unit, Holding.Ready)),
        .. Roles.Select(role => new Holder(role.Role, role.Unit, Holding.WithoutSecondFactor)),
        .. from holding in (Holding[])[Holding.Expired, Holding.Coming, Holding.Lent, Holding.LentInVain]
           from role in Roles
           where (role.Role, role.Unit) is (Role.StandingBodyOfficer, _) or (Role.UnitAdministrator, "31-11146") or (Role.MinistryLiaison, _)
           select new Holder(role.Role, role.Unit, holding),
        new Holder(Role.UnitHead, "31-11146", Holding.None),
    ];

    public bool MustWait => Holding is Holding.WithoutSecondFactor;

    /// <summary>What counts today, by the letter.</summary>
    public IReadOnlyList<Grant> Grants(DateOnly today) => Holding switch
    {
        Holding.Expired => [Of(today.AddDays(-30), today)],
        Holding.Coming => [Of(today.AddDays(1), null)],
        Holding.LentInVain or Holding.None => [],
        _ => [Of(new DateOnly(2026, 1, 1), null)],
    };

    public Grant Of(DateOnly from, DateOnly? to) => new(Role, UnitKey.FromCode(Unit), new DateRange(from, to));

    public override string ToString() => $"{Role} of {Unit}, {Holding}";
}
