using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Lineage;

/// <summary>What a figure is called, on every screen and in every file: the catalogue's name of its statuses or of the measure, and the part that it is limited to.</summary>
public sealed class FigureName(IMeasureCatalogue measures, IPlanCatalogue plans, ICoreCatalogue core)
{
    public string Of(FigureQuery figure, Presentation presentation)
    {
        var whole = measures.NameOf(figure.Measure, presentation, plans, core);
        var name = figure.Statuses switch
        {
            [] when figure.Part is { } part && measures.Find(figure.Measure) is { } measure && part < measure.Statuses.Length =>
                $"{measure.Name.In(presentation)}: {measure.Statuses[part].Name.In(presentation)}",
            [] => null,
            _ => measures.Find(figure.Measure)?.NameOf([.. figure.Statuses.Select(status => (int)status)])?.In(presentation),
        };
        return name is null ? whole : whole.Split(" · ", 2) is [_, var scope] ? $"{name} · {scope}" : name;
    }
}
