using System.Reflection;
using System.Text.Json;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Catalogue;

/// <summary>The plans and the working calendar that the product ships, read and checked as a whole.</summary>
internal sealed record ReferenceData(PlanCatalogue Plans, WorkingCalendar Calendar)
{
    private const string Folder = "Reference/";
    private const string CalendarName = "working-calendar.json";

    private static readonly JsonSerializerOptions Strict = new(CanonicalJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="ReferenceDataException">A file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static ReferenceData LoadEmbedded()
    {
        var assembly = typeof(ReferenceData).Assembly;
        var plans = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "plan-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => ReadPlan(name[Folder.Length..], Text(assembly, name)))
            .ToList();
        return new ReferenceData(Together(plans), ReadCalendar(CalendarName, Text(assembly, Folder + CalendarName)).ToCalendar());
    }

    public static PlanCatalogue Together(IReadOnlyCollection<PlanFile> plans)
    {
        Check("plans", PlanChecks.ProblemsAcross(plans));
        return new PlanCatalogue(plans.Select(plan => plan.ToPlan()));
    }

    public static PlanFile ReadPlan(string file, string json)
    {
        var plan = Parse<PlanFile>(file, json);
        Check(file, PlanChecks.Problems(plan));
        return plan;
    }

    public static CalendarFile ReadCalendar(string file, string json)
    {
        var calendar = Parse<CalendarFile>(file, json);
        Check(file, CalendarChecks.Problems(calendar));
        return calendar;
    }

    private static T Parse<T>(string file, string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) ?? throw new ReferenceDataException(file, ["empty"]);
        }
        catch (JsonException broken)
        {
            throw new ReferenceDataException(file, broken);
        }
    }

    private static void Check(string file, IReadOnlyCollection<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new ReferenceDataException(file, problems);
        }
    }

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new ReferenceDataException(name, ["not in the assembly"]);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
