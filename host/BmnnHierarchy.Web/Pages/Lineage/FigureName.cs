using System.Collections.Immutable;
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
        ImmutableArray<int> statuses = figure.Statuses.IsEmpty
            ? figure.Part is { } part ? [part] : []
            : [.. figure.Statuses.Select(status => (int)status)];
        var title = statuses.IsEmpty ? null : measures.Find(figure.Measure)?.TitleOf(statuses);
        return measures.NameOf(figure.Measure, title, plans, core).In(presentation);
    }
}
