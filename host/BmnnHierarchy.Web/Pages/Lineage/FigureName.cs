using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Components;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Lineage;

/// <summary>What a figure is called: its statuses, or else the catalogue's name, and the part that it is limited to.</summary>
public sealed class FigureName(IMeasureCatalogue measures, IPlanCatalogue plans, ICoreCatalogue core)
{
    public string Of(FigureQuery figure, Presentation presentation)
    {
        var texts = presentation.Texts;
        var whole = measures.NameOf(figure.Measure, presentation, plans, core);
        var name = figure.Statuses switch
        {
            [] when figure.Part is { } part && measures.Find(figure.Measure) is { } measure && part < measure.Statuses.Length =>
                $"{measure.Name.In(presentation)}: {measure.Statuses[part].Name.In(presentation)}",
            [] => null,
            [DutyStatus.DoneOnTime, DutyStatus.DoneLate] => texts["why.done"],
            _ => string.Join(", ", figure.Statuses.Select(status => texts["status." + StatusLook.Of(status)])),
        };
        return name is null ? whole : whole.Split(" · ", 2) is [_, var scope] ? $"{name} · {scope}" : name;
    }
}
