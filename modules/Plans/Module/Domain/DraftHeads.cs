using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>The head of a draft as the document proposes it, and the ids that follow from it.</summary>
internal static partial class DraftHeads
{
    private const int LongestShortName = 20;

    public static DraftHead Of(PlanProposal proposal, ImmutableArray<DraftItem> items, Circumstances circumstances) => new(
        proposal.Number,
        proposal.IssuedOn,
        proposal.Title,
        proposal.Issuer,
        proposal.Signer?.Capacity,
        proposal.Signer?.Name,
        Prefix(proposal, circumstances),
        UndatedDue(proposal, items),
        Areas(proposal, items));

    /// <summary>The plan's code: the province's, the number and the year (<c>31-298-2025</c>).</summary>
    public static string CodeOf(UnitKey owner, string number, DateOnly issuedOn) =>
        string.Create(CultureInfo.InvariantCulture, $"{owner.Code}-{Digits(number)}-{issuedOn.Year}");

    /// <summary>The id of the assignment that an item becomes.</summary>
    public static string TemplateOf(DraftHead head, DraftItem item) => item.Template ?? $"{head.Prefix}-{item.Id}";

    /// <summary>The beginning that a plan's assignments have in common.</summary>
    public static string PrefixOf(Plan plan) => plan.Templates[0].Id.Split('-')[0];

    /// <summary>At most 20 characters, whole words where possible.</summary>
    public static string Shortened(string name)
    {
        if (name.Length <= LongestShortName)
        {
            return name;
        }

        var cut = name[..LongestShortName].LastIndexOfAny([' ', ',']);
        return name[..(cut > 4 ? cut : LongestShortName - 1)].TrimEnd(' ', ',', ';') + "…";
    }

    private static string Digits(string number) => FirstDigits().Match(number).Value is { Length: > 0 } digits ? digits : "0";

    /// <summary>The initials of the province and the number (<c>HP298</c>), another letter where a plan has it already.</summary>
    private static string Prefix(PlanProposal proposal, Circumstances circumstances)
    {
        var name = VietnameseText.Fold(circumstances.Unit?.Name ?? "P").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = name is ["thanh", "pho", .. var city] ? city : name is ["tinh", .. var rest] ? rest : name;
        var initials = string.Concat(own.Select(word => char.ToUpperInvariant(word[0])).Take(3));
        var digits = proposal.Number is { } number ? Digits(number) : "";
        var wanted = $"{(initials.Length > 0 ? initials : "P")}{(digits == "0" ? "" : digits)}";
        wanted = wanted.Length < 2 ? wanted + "1" : wanted[..Math.Min(wanted.Length, 7)];
        var taken = circumstances.Plans.Plans.Select(PrefixOf).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(wanted) ? Enumerable.Range('A', 26).Select(letter => $"{wanted}{(char)letter}").FirstOrDefault(prefix => !taken.Contains(prefix)) ?? wanted : wanted;
    }

    /// <summary>Undated items are accounted for in the yearly report; a plan of one year ends with it.</summary>
    private static string? UndatedDue(PlanProposal proposal, ImmutableArray<DraftItem> items)
    {
        var reports = items.Select(item => item.Content).Where(content => content is { Kind: DutyKind.Reporting, Recurrence: not null }).ToList();
        var yearly = reports.Find(content => content.AnnualReport) ?? reports.Find(content => Recurrence.Parse(content.Recurrence!).Period is RecurrencePeriod.Yearly);
        if (yearly is not null)
        {
            return yearly.Recurrence;
        }

        var year = YearOfTitle().Matches(proposal.Title ?? "").LastOrDefault()?.Groups[1].Value;
        return year is not null ? $"{year}-12-31" : null;
    }

    private static ImmutableArray<DraftArea> Areas(PlanProposal proposal, ImmutableArray<DraftItem> items)
    {
        var used = items.Select(item => item.Content.Area).ToHashSet(StringComparer.Ordinal);
        var named = proposal.Areas.Where(area => used.Contains(area.Code)).DistinctBy(area => area.Code)
            .Select(area => new DraftArea(area.Code, Named(area), Shortened(Named(area)))).ToList();
        return [.. named, .. used.Except(named.Select(area => area.Code)).Order(StringComparer.Ordinal).Select(code => new DraftArea(code, code, Shortened(code)))];
    }

    private static string Named(ProposedArea area) => string.IsNullOrWhiteSpace(area.Heading) ? area.Code : area.Heading.Trim();

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstDigits();

    [GeneratedRegex(@"\bnăm (20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearOfTitle();
}
