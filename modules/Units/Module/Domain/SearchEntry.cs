using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>How well a name or code answers a query; the best first.</summary>
internal enum MatchQuality
{
    Code,
    Exact,
    Prefix,
    Words,
    None,
}

/// <summary>What a query is held against: folded once, when the tree is built.</summary>
internal sealed record SearchEntry(Unit Unit, int Order, string LastCodePart, ImmutableArray<SearchName> Names)
{
    public static SearchEntry Of(Unit unit, int order) => new(
        unit, order, unit.Key.Code.Split('-')[^1],
        [.. unit.OtherNames.Prepend(unit.Name).Append(unit.NameInEnglish).Select(n => SearchName.Of(unit.Kind, n))]);

    /// <summary>The best match and the text that gave it.</summary>
    public (MatchQuality Quality, string Text) Match(SearchQuery query)
    {
        if (query.Code == LastCodePart || query.Code == Unit.Key.Code)
        {
            return (MatchQuality.Code, Unit.Name);
        }

        var best = (Quality: MatchQuality.None, Text: Unit.Name);
        foreach (var name in Names)
        {
            var quality = name.Match(query);
            if (quality < best.Quality)
            {
                best = (quality, name.Text);
            }
        }

        return best;
    }
}

/// <param name="Folded">The whole name, folded.</param>
/// <param name="Proper">The name without the word for the kind, folded.</param>
internal sealed record SearchName(string Text, string Folded, string Proper, ImmutableArray<string> Words)
{
    public static SearchName Of(UnitKind kind, string text)
    {
        var folded = VietnameseText.Fold(text);
        return new(text, folded, VietnameseText.Fold(ProperName.Of(kind, text)), [.. folded.Split(' ')]);
    }

    public MatchQuality Match(SearchQuery query) => query.Text switch
    {
        var text when text == Folded || text == Proper => MatchQuality.Exact,
        var text when Folded.StartsWith(text, StringComparison.Ordinal) || Proper.StartsWith(text, StringComparison.Ordinal) =>
            MatchQuality.Prefix,
        _ => HasWords(query.Words) ? MatchQuality.Words : MatchQuality.None,
    };

    /// <summary>Every word of the query begins a word of the name, in the same order.</summary>
    private bool HasWords(ImmutableArray<string> query)
    {
        var next = 0;
        foreach (var word in Words)
        {
            if (next < query.Length && word.StartsWith(query[next], StringComparison.Ordinal))
            {
                next++;
            }
        }

        return next == query.Length;
    }
}

/// <summary>A query, folded. <see cref="Code"/> is the query as a unit code, with or without <c>unit:</c>.</summary>
internal sealed record SearchQuery(string Text, string Code, ImmutableArray<string> Words)
{
    public static SearchQuery? Of(string text)
    {
        var folded = VietnameseText.Fold(text);
        if (folded is "")
        {
            return null;
        }

        var code = text.Trim().ToLowerInvariant();
        return new(
            folded,
            code.StartsWith(UnitKey.Prefix, StringComparison.Ordinal) ? code[UnitKey.Prefix.Length..] : code,
            [.. folded.Split(' ')]);
    }
}
