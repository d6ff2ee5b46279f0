using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Figures;

/// <summary>A duty beside the sentence of the plan it comes from.</summary>
/// <param name="Template">Null only when the reference data no longer has the assignment.</param>
public sealed record PlannedDuty(DutyView Duty, DutyTemplate? Template)
{
    public string Section => Template?.Section ?? Duty.Area;

    public static PlannedDuty Of(DutyView duty, IPlanCatalogue plans) => new(duty, plans.FindTemplate(duty.Plan, duty.Template));
}
