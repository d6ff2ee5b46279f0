using System.Collections.Immutable;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler.Bodies;

/// <summary>
/// Whom "mọi cơ quan, đơn vị" means in this plan: those to whom it assigns work by name or kind, and the groups among its
/// recipients. Bodies that it only requests something of are not among them.
/// </summary>
internal sealed record Addressees(ImmutableArray<string> Kinds, ImmutableArray<string> Bodies)
{
    /// <summary>Invited, not ordered: courts, procuracies, the Front (a plan of the People's Committee does not bind them).</summary>
    public static readonly ImmutableArray<string> Invited = ["tand", "vksnd", "mttq"];

    private static readonly string[] Order =
    [
        nameof(UnitKind.Department), nameof(UnitKind.MassOrganisation), nameof(UnitKind.PublicServiceUnit), nameof(UnitKind.StateEnterprise),
        nameof(UnitKind.Commune), nameof(UnitKind.Ward), nameof(UnitKind.SpecialZone), nameof(UnitKind.FormerDistrict),
    ];

    public static Addressees Of(BodyResolver resolver, IEnumerable<BodyName> assigned, IEnumerable<BodyName> recipients)
    {
        var given = assigned.Where(body => body.Code is null || (!Invited.Contains(body.Code) && body.Code != "ubnd")).ToList();
        var groups = recipients.Where(body => body.Kinds.Count > 0);
        var binding = resolver.Binding(given.Concat(groups));
        return new Addressees([.. Order.Where(binding.Kinds.Contains)], binding.Bodies);
    }

    public DutyBinding Binding() => BodyResolver.Binding(Kinds, Bodies);

    /// <summary>Committees at every level, and the departments that have one of their own.</summary>
    public DutyBinding EveryCommittee() => BodyResolver.Binding(
        [.. Kinds.Where(kind => kind is nameof(UnitKind.FormerDistrict) or nameof(UnitKind.Department) or nameof(UnitKind.Commune) or nameof(UnitKind.Ward) or nameof(UnitKind.SpecialZone))],
        ["ubnd"]);
}
