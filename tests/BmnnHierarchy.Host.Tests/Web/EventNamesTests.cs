using System.Reflection;
using System.Text.RegularExpressions;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Web.Language;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>Everything that can stand in the trail of changes has a name in both languages, and no name is left over.</summary>
[Collection(TestHostCollection.Name)]
public sealed partial class EventNamesTests(TestHost host)
{
    private const string Key = "happened.";
    private static readonly string[] Others = ["by-token"];

    [Fact]
    public void Every_type_of_event_has_a_name_in_both_languages()
    {
        var declared = Declared();

        declared.Count.ShouldBeGreaterThan(90);
        var named = UiTexts.Vietnamese.Keys.Where(key => key.StartsWith(Key, StringComparison.Ordinal)).Select(key => key[Key.Length..]).Except(Others).ToList();
        declared.Except(named).ShouldBeEmpty("without a name");
        named.Except(declared).ShouldBeEmpty("a name of nothing");
        declared.ShouldAllBe(type => UiTexts.Vietnamese[Key + type] != UiTexts.English[Key + type]);
    }

    [Fact]
    public async Task What_lies_in_the_journal_is_of_those_types()
    {
        var trail = host.Services.GetRequiredService<IEventTrail>();
        var found = await trail.FindAsync(new EventTrailQuery(null, null, null, null, null, null, 2000), default);

        var types = found.Select(recorded => recorded.Type).Where(type => !type.StartsWith("demo.", StringComparison.Ordinal)).Distinct().ToList();
        types.Count.ShouldBeGreaterThan(3);
        types.Except(Declared()).ShouldBeEmpty();
    }

    /// <summary>The constants that modules keep their events' types in, and the forms of the module that has them in a table.</summary>
    private static List<string> Declared() =>
    [
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name is { } name && name.StartsWith("BmnnHierarchy.", StringComparison.Ordinal)
                && !name.Contains("Test", StringComparison.Ordinal) && !name.EndsWith(".Host", StringComparison.Ordinal) && !name.EndsWith(".Web", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => field.IsLiteral && field.FieldType == typeof(string) && (field.Name == "Type" || type.Name is "Types" or "RegistryEvents")))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(text => TypeOfEvent().IsMatch(text)),
        .. AccountabilityForms(),
    ];

    private static IEnumerable<string> AccountabilityForms()
    {
        var forms = Assembly.Load("BmnnHierarchy.Accountability").GetType("BmnnHierarchy.Accountability.Domain.Events.EventForms")!;
        var prefix = (string)forms.GetField("Prefix")!.GetRawConstantValue()!;
        return ((IEnumerable<string>)forms.GetProperty("Names")!.GetValue(null)!).Select(name => prefix + name);
    }

    [GeneratedRegex(@"\A[a-z]+\.[a-z]+(-[a-z]+)*\z")]
    private static partial Regex TypeOfEvent();
}
