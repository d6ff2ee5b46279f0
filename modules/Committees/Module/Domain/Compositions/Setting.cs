using System.Collections.Immutable;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Committees.Domain.Rules;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Domain.Compositions;

/// <summary>What a province may prescribe, and how it takes it back.</summary>
internal static class Setting
{
    public const int MostSeats = 60;
    public const int MostAlike = 20;
    private const int WordsLength = 300;
    private const int BasisLength = 500;

    /// <param name="before">What the group is held to now, or null when nothing prescribes for it.</param>
    public static Result<Decision> Set(
        CompositionsState state, Unit province, CommitteeTerms terms, CompositionScope scope, CompositionContent? content, Composition? before, DateOnly today)
    {
        if (Check(state, province, terms, scope) is { } refused)
        {
            return refused;
        }

        if (CheckContent(content, today) is { } refusal)
        {
            return refusal;
        }

        var posts = content!.Posts.Select(post => post with { Words = post.Words.Trim(), Body = TextRule.Trimmed(post.Body) }).ToImmutableArray();
        var (basis, standing) = (content.Basis.Trim(), content.StandingBody.Trim());
        var set = new CompositionSet(
            today, scope, state.Revision(scope) + 1, content.ValidFrom,
            basis, before?.Basis == basis ? before.BasisInEnglish : basis,
            standing, before?.StandingBody == standing ? before.StandingBodyInEnglish : standing,
            SeatCodes.Of(posts, before?.Seats ?? []), TextRule.Trimmed(content.Plan));
        return state.InForce.TryGetValue(scope, out var now) && CanonicalJson.Write(now.Content with { On = set.On, Revision = set.Revision }) == CanonicalJson.Write(set)
            ? Decision.Nothing
            : Decision.Of(set.ToEvent());
    }

    public static Result<Decision> End(CompositionsState state, Unit province, CommitteeTerms terms, CompositionScope scope, string? reason, DateOnly today) =>
        (Check(state, province, terms, scope)
            ?? Texts.CheckReason(reason)
            ?? (state.InForce.ContainsKey(scope) ? null : Refusal.Of(CommitteesRefusals.CompositionNotSet, "scope"))) is { } refusal
            ? refusal
            : Decision.Of(new CompositionEnded(today, scope).ToEvent(), reason);

    private static Refusal? Check(CompositionsState state, Unit province, CommitteeTerms terms, CompositionScope scope) =>
        Texts.CheckCommandId(terms.CommandId)
        ?? (province.Kind is UnitKind.Province ? null : Refusal.Of(CommitteesRefusals.OnlyProvincesPrescribe, "unit"))
        ?? (Enum.IsDefined(scope) ? null : Refusal.Of(CommitteesRefusals.ScopeUnknown, "scope"))
        ?? (terms.ExpectedVersion is { } expected && expected != state.Version
            ? Refusal.Of(CommitteesRefusals.CommitteeChangedMeanwhile, "expectedVersion", $"{expected}", $"{state.Version}")
            : null);

    private static Refusal? CheckContent(CompositionContent? content, DateOnly today)
    {
        if (content is null || content.Posts.IsDefaultOrEmpty)
        {
            return Refusal.Of(CommitteesRefusals.CompositionNeedsOneHead, "posts");
        }

        var refusal = Texts.CheckDay(content.ValidFrom, "validFrom", PaperRules.Earliest, today)
            ?? Texts.CheckLine(content.Basis, "basis", CommitteesRefusals.BasisMissing, BasisLength)
            ?? Texts.CheckLine(content.StandingBody, "standingBody", CommitteesRefusals.StandingBodyMissing, WordsLength);
        return refusal ?? CheckPosts(content.Posts);
    }

    private static Refusal? CheckPosts(ImmutableArray<PrescribedPost> posts)
    {
        for (var i = 0; i < posts.Length; i++)
        {
            if (CheckPost(posts[i], $"posts.{i}") is { } refusal)
            {
                return refusal;
            }
        }

        if (posts.Select((post, place) => (post, place)).GroupBy(entry => (entry.post.Post, VietnameseText.Fold(entry.post.Words))).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return Refusal.Of(CommitteesRefusals.PostListedTwice, $"posts.{twice.Last().place}.words");
        }

        return posts.Where(post => post.Post is MemberPost.Head).Sum(post => post.Count) != 1
            ? Refusal.Of(CommitteesRefusals.CompositionNeedsOneHead, "posts")
            : Texts.CheckCount(posts.Sum(post => post.Count), "posts", CommitteesRefusals.SeatsOutOfRange, 1, MostSeats);
    }

    private static Refusal? CheckPost(PrescribedPost? post, string field) => post switch
    {
        null => Refusal.Of(CommitteesRefusals.PostWordsMissing, $"{field}.words"),
        _ when !Enum.IsDefined(post.Post) || post.Post is MemberPost.SectionMember => Refusal.Of(CommitteesRefusals.PostUnknown, $"{field}.post"),
        _ => Texts.CheckLine(post.Words, $"{field}.words", CommitteesRefusals.PostWordsMissing, WordsLength)
            ?? Texts.CheckCount(post.Count, $"{field}.count", CommitteesRefusals.CountOutOfRange, 1, MostAlike)
            ?? Texts.Check(post.Body, $"{field}.body", WordsLength),
    };
}
