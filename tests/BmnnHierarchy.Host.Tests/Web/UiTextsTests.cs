using System.Text.RegularExpressions;
using BmnnHierarchy.Access;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Components;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Layout;
using BmnnHierarchy.Web.Pages.Deadlines;
using BmnnHierarchy.Web.Pages.Duties;
using BmnnHierarchy.Web.Pages.Leadership;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed partial class UiTextsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() =>
        UiTexts.Vietnamese.Keys.Except(UiTexts.English.Keys).Concat(UiTexts.English.Keys.Except(UiTexts.Vietnamese.Keys)).ShouldBeEmpty();

    [Fact]
    public void Both_languages_have_the_same_placeholders_and_no_text_is_empty()
    {
        foreach (var key in UiTexts.Vietnamese.Keys)
        {
            PlaceholdersOf(UiTexts.English[key]).ShouldBe(PlaceholdersOf(UiTexts.Vietnamese[key]), key);
            UiTexts.English[key].Trim().ShouldNotBeEmpty(key);
            UiTexts.Vietnamese[key].Trim().ShouldNotBeEmpty(key);
        }
    }

    [Fact]
    public void A_key_without_a_text_is_a_fault() =>
        Should.Throw<KeyNotFoundException>(() => UiTexts.Vietnamese["there.is-no-such-key"]);

    [Fact]
    public void Every_key_that_a_page_names_has_a_text_and_every_text_is_named_somewhere()
    {
        var known = UiTexts.Vietnamese.Keys.ToHashSet();
        var areas = known.Select(AreaOf).ToHashSet();
        var named = WebSources()
            .SelectMany(source => NamedKey().Matches(source).Select(match => match.Groups[1].Value))
            .Where(key => areas.Contains(AreaOf(key)))
            .ToHashSet();

        // What ends with a dot or a hyphen is the first half of a key that the page puts together.
        var halves = named.Where(key => key.EndsWith('.')).ToList();
        named.Where(key => !key.EndsWith('.')).Except(known).ShouldBeEmpty();
        known.Where(key => !named.Contains(key) && !halves.Any(half => key.StartsWith(half, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    public static TheoryData<string> PutTogether =>
    [
        .. Enum.GetValues<RollupDifferenceKind>().Select(kind => "verification.kind." + kind),
        .. Enum.GetValues<UnitKind>().Select(kind => "kind." + kind),
        .. Enum.GetValues<Role>().Select(role => "role." + role),
        .. Enum.GetValues<Permission>().Select(permission => "permission." + permission),
        .. Enum.GetValues<PowerReach>().Select(reach => "reach." + reach),
        .. Enum.GetValues<Capacity>().SelectMany(capacity => new[] { "capacity." + capacity, "capacity-long." + capacity }),
        .. Enum.GetValues<AccessKind>().Select(kind => "access-kind." + kind),
        .. Enum.GetValues<SessionEnd>().Select(end => "session-end." + end),
        .. Enum.GetValues<DutyKind>().Select(kind => "duty-kind." + kind),
        .. Enum.GetValues<EvidenceKind>().Select(kind => "evidence." + kind),
        .. Enum.GetValues<DutyAct>().Select(act => "act." + act),
        .. Enum.GetValues<TermActionKind>().SelectMany(kind => new[] { "term-action." + kind, "term-note." + kind, "term-send." + kind, "term.reason." + kind }),
        .. Enum.GetValues<DutyRequestKind>().SelectMany(kind => new[] { "request.kind." + kind, "term.waiting." + kind }),
        .. Enum.GetValues<DutyRequestOutcome>().Select(outcome => "request.outcome." + outcome),
        .. Enum.GetValues<TermUnit>().Select(unit => "event.term-after." + unit),
        .. Enum.GetValues<HeatSort>().Select(sort => "heat.sort." + sort),
        .. Enum.GetValues<PeerGroup>().Select(group => "heat.group." + group),
        .. Enum.GetValues<DutyActionKind>().SelectMany(kind => new[] { "duty-action." + kind, "duty-action-note." + kind, "duty-send." + kind, "duty-done." + kind }),
    ];

    [Theory]
    [MemberData(nameof(PutTogether))]
    public void A_key_put_together_from_a_value_has_a_text(string key) => UiTexts.Vietnamese.Keys.ShouldContain(key);

    [Fact]
    public void What_a_form_cannot_read_has_a_text_in_both_languages() =>
        WebRefusals.All.ShouldAllBe(code => RefusalTexts.Vietnamese.Knows(code) && RefusalTexts.English.Knows(code));

    [Fact]
    public void Every_place_in_the_menu_has_a_text()
    {
        var day = new DateOnly(2026, 11, 21);
        var roles = Enum.GetValues<Role>();
        foreach (var item in roles.SelectMany(role => Menu.Of(Callers.With(role, "31-11146"), day)))
        {
            UiTexts.Vietnamese.Keys.ShouldContain(item.TextKey);
        }
    }

    private static IEnumerable<string> WebSources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BmnnHierarchy.sln")))
        {
            folder = folder.Parent;
        }

        var web = Path.Combine(folder.ShouldNotBeNull().FullName, "host", "BmnnHierarchy.Web");
        return Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    private static string AreaOf(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Text in quotes that may be a key: an area, a dot and a name. Which areas there are, the texts say.</summary>
    [GeneratedRegex("""(?<![\w/])(?:\$?)"([a-z][a-z-]*\.[A-Za-z.-]*)""")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
