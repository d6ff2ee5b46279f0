using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Forms;

namespace BmnnHierarchy.Web.Pages.Analysis;

/// <summary>A rule as it is typed.</summary>
internal static class FormulaForm
{
    public static IEnumerable<string> Fields =>
    [
        .. Enum.GetValues<Criterion>().SelectMany(criterion => new[] { $"weight-{criterion}", $"good-{criterion}", $"fair-{criterion}" }),
        "overduePoints", "rejectedPoints", "sizeBands", "smallestGroup", "from", "reason",
    ];

    public static TypedForm Of(ScoringRule rule, string from) => TypedForm.New(
        0,
        [
            .. rule.Criteria.SelectMany(criterion => new (string, string?)[]
            {
                ($"weight-{criterion.Criterion}", Text(criterion.Weight)), ($"good-{criterion.Criterion}", Text(criterion.Good)), ($"fair-{criterion.Criterion}", Text(criterion.Fair)),
            }),
            ("overduePoints", Text(rule.OverduePoints)), ("rejectedPoints", Text(rule.RejectedPoints)), ("sizeBands", string.Join(' ', rule.SizeBands.Select(Text))),
            ("smallestGroup", Text(rule.SmallestGroup)), ("from", from),
        ]);

    public static ScoringRule Read(TypedForm form, List<Refusal> problems) => new(
        form.NeededDay("from", problems),
        [
            .. Enum.GetValues<Criterion>().Select(criterion => new CriterionRule(
                criterion, form.Number($"weight-{criterion}", problems), form.Number($"good-{criterion}", problems), form.Number($"fair-{criterion}", problems))),
        ],
        form.Number("overduePoints", problems),
        form.Number("rejectedPoints", problems),
        Sizes(form["sizeBands"], problems),
        form.Number("smallestGroup", problems));

    private static ImmutableArray<int> Sizes(string typed, List<Refusal> problems)
    {
        var sizes = ImmutableArray.CreateBuilder<int>();
        foreach (var word in typed.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                problems.Add(Refusal.Of(WebRefusals.WholeNumberIsMalformed, "sizeBands"));
                break;
            }

            sizes.Add(size);
        }

        return sizes.ToImmutable();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
