using BmnnHierarchy.Analysis;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Web.Figures;

/// <summary>
/// What published figures are called, on the Ministry's pages, in its files and in the API: as the catalogue of measures calls
/// what they count. A figure that is no longer published is called by its key.
/// </summary>
public sealed class PublishedNames(IMinistryPublications publications, IMeasureCatalogue measures, IPlanCatalogue plans, ICoreCatalogue core)
{
    /// <summary>The name by which the figure is known wherever it stands.</summary>
    public Wording Of(string figure) => Named(figure, (measure, definition) => measure.TitleOf(definition.Statuses)) is var (definition, name)
        ? measures.NameOf(definition.Measure, name, plans, core)
        : new Wording(figure, figure);

    /// <summary>The name under a heading that names the measure, and the core duty, already.</summary>
    public Wording ShortOf(string figure) => Named(figure, (measure, definition) => measure.NameOf(definition.Statuses))?.Name ?? new Wording(figure, figure);

    public PublishedDefinition? Find(string figure) => publications.Definitions.FirstOrDefault(definition => definition.Figure == figure);

    private (PublishedDefinition Definition, Wording? Name)? Named(string figure, Func<MeasureDefinition, PublishedDefinition, Wording?> ofStatuses)
    {
        if (Find(figure) is not { } definition || measures.Find(definition.Measure) is not { } measure)
        {
            return null;
        }

        var name = definition.Part switch
        {
            PublishedPart.Statuses => ofStatuses(measure, definition),
            PublishedPart.Rest => measure.Rest,
            PublishedPart.Whole => measure.Counted,
            _ => measure.Name,
        };
        return (definition, name);
    }
}
