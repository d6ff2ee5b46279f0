using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Figures;

/// <summary>The words of the catalogue of measures in the reader's language.</summary>
public static class MeasureWords
{
    public static string In(this Wording wording, Presentation presentation) => presentation.IsEnglish ? wording.English : wording.Vietnamese;

    /// <summary>A name of the measure, with the part that the key is limited to.</summary>
    /// <param name="name">Null for the measure's own.</param>
    public static Wording NameOf(this IMeasureCatalogue catalogue, string key, Wording? name, IPlanCatalogue plans, ICoreCatalogue core)
    {
        var called = name ?? catalogue.Find(key)?.Name ?? new Wording(key, key);
        return key.Split('/', 2) is [_, var text] && ScopeName(text, plans, core) is var scope
            ? new Wording($"{called.Vietnamese} · {scope.Vietnamese}", $"{called.English} · {scope.English}")
            : called;
    }

    private static Wording ScopeName(string scope, IPlanCatalogue plans, ICoreCatalogue core)
    {
        if (core.Duties.FirstOrDefault(duty => CoreDuty.ScopeOf(duty.Key) == scope) is { } duty)
        {
            return new Wording(duty.Name, duty.NameInEnglish);
        }

        return scope.Split('.', 2) is [var plan, var area] && plans.Find(plan)?.Areas.FirstOrDefault(found => found.Code == area) is { } workArea
            ? new Wording($"{workArea.Code} {workArea.ShortName}", $"{workArea.Code} {workArea.ShortNameInEnglish}")
            : new Wording(scope, scope);
    }
}
