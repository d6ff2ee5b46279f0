using BmnnHierarchy.Accountability;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Figures;

/// <summary>What the statuses that figures are counted by are called, in the reader's language: as the catalogue of measures calls them.</summary>
public sealed class StatusNames(IMeasureCatalogue measures, Presentation presentation)
{
    public string Of(DutyStatus status) => Of(SteeringMeasures.Status, (int)status);

    public string Of(Verification verification) => Of(SteeringMeasures.Claims, (int)verification);

    public string Of(ExplanationStatus status) => Of(AccountabilityMeasures.Explanations, (int)status);

    public string Of(DirectiveStatus status) => Of(AccountabilityMeasures.Directives, (int)status);

    public string Of(DifficultyStatus status) => Of(AccountabilityMeasures.Difficulties, (int)status);

    public string Of(DifficultyKind kind) => Of(AccountabilityMeasures.DifficultiesByKind, (int)kind);

    public string Of(MeritForm form) => Of(AccountabilityMeasures.Merits, (int)form);

    private string Of(string measure, int place) => measures.Find(measure)!.Statuses[place].Name.In(presentation);
}
