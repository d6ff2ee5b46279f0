using System.Collections.Immutable;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Tests.Domain;

/// <summary>What a province may prescribe for committees, and which seats stay whose.</summary>
public sealed class CompositionSettingTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Composition Shipped = CompositionCatalogue.LoadEmbedded().Compositions.Single(composition => composition.Code == "hp-298-2025");

    [Fact]
    public void A_seat_whose_words_or_body_stay_keeps_its_code_and_new_ones_get_codes_of_their_own()
    {
        var seats = Set(
            Post(MemberPost.Head, "Chủ tịch Ủy ban nhân dân thành phố"),
            Post(MemberPost.Deputy, "Giám đốc Công an thành phố", body: "ca"),
            Post(MemberPost.Member, "Lãnh đạo Sở Y tế", body: "so_yt"),
            Post(MemberPost.Member, "Chuyên viên giúp việc", count: 2),
            Post(MemberPost.Member, "đại diện lãnh đạo Sở Nội vụ"));
        seats.Select(seat => seat.Code).ShouldBe(["head", "deputy-ca", "member-so_yt", "member-chuyen-vien-giup-viec", "member-chuyen-vien-giup-viec-2", "member-so_nv"]);
        seats.Single(seat => seat.Code == "member-so_nv").WordsInEnglish.ShouldBe("Leader of the Department of Home Affairs");
        seats.Single(seat => seat.Code == "deputy-ca").WordsInEnglish.ShouldBe("Giám đốc Công an thành phố");
    }

    [Theory]
    [InlineData("validFrom", CommitteesRefusals.DateInFuture)]
    [InlineData("basis", CommitteesRefusals.BasisMissing)]
    [InlineData("standingBody", CommitteesRefusals.StandingBodyMissing)]
    [InlineData("posts", CommitteesRefusals.CompositionNeedsOneHead)]
    [InlineData("posts.0.words", CommitteesRefusals.PostWordsMissing)]
    [InlineData("posts.1.count", CommitteesRefusals.CountOutOfRange)]
    [InlineData("posts.1.post", CommitteesRefusals.PostUnknown)]
    [InlineData("posts.1.words", CommitteesRefusals.TextCarriesSecretMark)]
    [InlineData("posts.2.words", CommitteesRefusals.PostListedTwice)]
    public void What_breaks_a_rule_is_refused_with_its_field(string field, string code)
    {
        var right = Content(Post(MemberPost.Head, "Chủ tịch"), Post(MemberPost.Member, "Chánh Văn phòng"));
        var wrong = (field, code) switch
        {
            ("validFrom", _) => right with { ValidFrom = Today.AddDays(1) },
            ("basis", _) => right with { Basis = " " },
            ("standingBody", _) => right with { StandingBody = "" },
            ("posts", _) => right with { Posts = right.Posts.RemoveAt(0) },
            ("posts.0.words", _) => right with { Posts = right.Posts.SetItem(0, Post(MemberPost.Head, "")) },
            ("posts.1.count", _) => right with { Posts = right.Posts.SetItem(1, Post(MemberPost.Member, "Chánh Văn phòng", count: 21)) },
            ("posts.1.post", _) => right with { Posts = right.Posts.SetItem(1, Post(MemberPost.SectionMember, "Thư ký")) },
            ("posts.1.words", _) => right with { Posts = right.Posts.SetItem(1, Post(MemberPost.Member, "TỐI MẬT")) },
            _ => right with { Posts = right.Posts.Add(Post(MemberPost.Member, "chánh văn phòng")) },
        };
        var refused = Decide(wrong).Refusal.ShouldNotBeNull();
        (refused.Field, refused.Code).ShouldBe((field, code));
    }

    [Fact]
    public void Only_a_province_prescribes_and_only_what_it_has_set_can_end()
    {
        var commune = CommitteeStory.Tree.Find(UnitKey.Parse(CommitteeStory.Commune))!;
        Setting.Set(CompositionsState.Empty, commune, new CommitteeTerms("command-1", null), CompositionScope.Communes, Content(Post(MemberPost.Head, "Chủ tịch")), null, Today)
            .Refusal!.Code.ShouldBe(CommitteesRefusals.OnlyProvincesPrescribe);
        Setting.End(CompositionsState.Empty, Province, new CommitteeTerms("command-1", null), CompositionScope.Communes, "Thay thế", Today)
            .Refusal!.Code.ShouldBe(CommitteesRefusals.CompositionNotSet);
        Setting.End(CompositionsState.Empty, Province, new CommitteeTerms("command-1", null), CompositionScope.Communes, " ", Today)
            .Refusal!.Code.ShouldBe(CommitteesRefusals.ReasonMissing);
    }

    private static Units.Unit Province => CommitteeStory.Tree.Find(UnitKey.FromCode("31"))!;

    private static ImmutableArray<PrescribedSeat> Set(params ImmutableArray<PrescribedPost> posts) =>
        CanonicalJson.Read<CompositionSet>(Decide(Content(posts)).Value.Events.ShouldHaveSingleItem().Payload).Seats;

    private static Result<Committees.Domain.Decisions.Decision> Decide(CompositionContent content) =>
        Setting.Set(CompositionsState.Empty, Province, new CommitteeTerms("command-1", null), CompositionScope.Province, content, Shipped, Today);

    private static CompositionContent Content(params ImmutableArray<PrescribedPost> posts) => new(new DateOnly(2026, 3, 1), "Kế hoạch 12/KH-UBND, mục II.1", "Công an thành phố", posts);

    private static PrescribedPost Post(MemberPost post, string words, int count = 1, string? body = null) => new(post, words, count, body);
}
