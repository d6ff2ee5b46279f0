using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Components;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Lineage;

/// <summary>What a figure is called: the measure or its statuses, and the work area it is limited to.</summary>
public static class FigureName
{
    public static string Of(FigureQuery figure, Presentation presentation, IPlanCatalogue plans)
    {
        var texts = presentation.Texts;
        var name = figure.Statuses switch
        {
            [] => texts.Find("measure." + figure.Base) ?? figure.Base,
            [DutyStatus.DoneOnTime, DutyStatus.DoneLate] => texts["why.done"],
            _ => string.Join(", ", figure.Statuses.Select(status => texts["status." + StatusLook.Of(status)])),
        };
        return figure.Scope is { } scope && plans.Find(scope.Plan)?.Areas.FirstOrDefault(area => area.Code == scope.Area) is { } found
            ? $"{name} · {found.Code} {presentation.ShortNameOf(found)}"
            : name;
    }
}
