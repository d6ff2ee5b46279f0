using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Pages.Plans;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>Which items of a draft a filter shows, and where one goes on after saving.</summary>
public sealed class DraftReviewTests
{
    private static readonly PlanDraft Draft = new(
        "d1", 1, DraftState.Open, "a", default, "a", default, "", new DraftHead(null, null, null, null, null, null, "HP", null, []),
        [
            Item("1", core: "core:annual-report"), Item("2", due: null), Item("3", state: ItemState.Removed), Item("4"), Item("5", due: null, kind: DutyKind.Request),
        ],
        [], [], [], [], null, 0, []);

    private static readonly DraftFinding[] Findings =
    [
        new(DraftRefusals.ItemBindsNobody, "4", "kinds", []), new(DraftRefusals.NoEvidenceExpected, "1", "evidence", []), new(DraftRefusals.LinesAreUnread, null, "lines", ["2"]),
    ];

    [Theory]
    [InlineData(null, "1 2 4 5")]
    [InlineData("la", "1 2 4 5")]
    [InlineData(DraftReview.Attention, "4")]
    [InlineData(DraftReview.Undated, "2")]
    [InlineData(DraftReview.Core, "1")]
    [InlineData(DraftReview.Own, "2 4 5")]
    public void A_filter_shows_kept_items_alone_and_its_count_is_that_of_the_list(string? filter, string shown)
    {
        var review = new DraftReview(Draft, Findings, filter, leftOut: false);
        string.Join(' ', review.Shown.Select(item => item.Id)).ShouldBe(shown);
        review.CountOf(review.Filter).ShouldBe(review.Shown.Count);
    }

    [Fact]
    public void Items_left_out_are_a_list_of_their_own() =>
        new DraftReview(Draft, Findings, DraftReview.Core, leftOut: true).Shown.ShouldHaveSingleItem().Id.ShouldBe("3");

    [Fact]
    public void One_goes_on_to_the_next_item_that_the_filter_shows_also_from_one_that_it_no_longer_does()
    {
        var review = new DraftReview(Draft, Findings, DraftReview.Own, leftOut: false);
        review.After(Draft.Items[0])!.Id.ShouldBe("2");
        review.After(Draft.Items[1])!.Id.ShouldBe("4");
        review.Before(Draft.Items[3])!.Id.ShouldBe("2");
        review.After(Draft.Items[4]).ShouldBeNull();
        review.Before(Draft.Items[1]).ShouldBeNull();
    }

    private static DraftItem Item(string id, string? core = null, string? due = "2026-12-31", DutyKind kind = DutyKind.Obligation, ItemState state = ItemState.Kept) => new(
        id, id, new ItemContent("I", kind, "Sở", null, "việc", null, due is null ? null : new DateOnly(2026, 12, 31), null, ["Department"], [], null, core, false),
        null, [], [], state, [], null, null);
}
