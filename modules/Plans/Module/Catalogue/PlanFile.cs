using System.Collections.Immutable;

namespace BmnnHierarchy.Plans.Catalogue;

/// <summary>A plan as it is written in reference data: the plan, who issued it, for which days and where the text comes from.</summary>
/// <param name="ValidTo">The first day on which the plan no longer holds, or null.</param>
/// <param name="Provenance">How the assignments were written and what is still to be checked.</param>
internal sealed record PlanFile(
    string Code,
    string Province,
    string Number,
    DateOnly IssuedOn,
    string Title,
    string TitleInEnglish,
    string Issuer,
    DateOnly ValidFrom,
    string Provenance,
    ImmutableArray<WorkArea> Areas,
    ImmutableArray<DutyTemplate> Templates,
    DateOnly? ValidTo = null)
{
    public Plan ToPlan() => new(Code, Province, Number, IssuedOn, Title, TitleInEnglish, Areas, Templates);
}
