using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Figures;

/// <summary>The words of the catalogue of measures in the reader's language.</summary>
public static class MeasureWords
{
    public static string In(this Wording wording, Presentation presentation) => presentation.IsEnglish ? wording.English : wording.Vietnamese;

    /// <summary>The measure's name, with the part that the key is limited to.</summary>
    public static string NameOf(this IMeasureCatalogue catalogue, string key, Presentation presentation, IPlanCatalogue plans, ICoreCatalogue core)
    {
        var name = catalogue.Find(key)?.Name.In(presentation) ?? key;
        return key.Split('/', 2) is [_, var scope] ? $"{name} · {ScopeName(scope, presentation, plans, core)}" : name;
    }

    private static string ScopeName(string scope, Presentation presentation, IPlanCatalogue plans, ICoreCatalogue core)
    {
        if (core.Duties.FirstOrDefault(duty => CoreDuty.ScopeOf(duty.Key) == scope) is { } duty)
        {
            return presentation.IsEnglish ? duty.NameInEnglish : duty.Name;
        }

        return scope.Split('.', 2) is [var plan, var area] && plans.Find(plan)?.Areas.FirstOrDefault(found => found.Code == area) is { } workArea
            ? $"{workArea.Code} {presentation.ShortNameOf(workArea)}"
            : scope;
    }
}
