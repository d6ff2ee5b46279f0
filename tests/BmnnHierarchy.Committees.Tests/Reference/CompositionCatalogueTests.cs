using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Tests.Reference;

public sealed class CompositionCatalogueTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void The_committee_of_Hai_Phong_is_the_one_that_its_plan_prescribes()
    {
        var composition = For("unit:31", Day).ShouldNotBeNull();
        composition.IsProposed.ShouldBeFalse();
        composition.Basis.ShouldContain("298/KH-UBND");
        composition.StandingBody.ShouldBe("Công an thành phố");
        composition.Seats.GroupBy(seat => seat.Post).Select(group => (group.Key, group.Count())).ShouldBe(
            [(MemberPost.Head, 1), (MemberPost.Deputy, 3), (MemberPost.Member, 8)]);
    }

    [Fact]
    public void Before_the_plan_was_issued_Hai_Phong_was_held_to_what_the_product_proposes_for_provinces() =>
        For("unit:31", new DateOnly(2025, 11, 17))!.Code.ShouldBe("province");

    [Theory]
    [InlineData("unit:31-11146", "commune")]
    [InlineData("unit:40-16738", "commune")]
    [InlineData("unit:31-so_nv", "body")]
    [InlineData("unit:31-ca", "body")]
    [InlineData("unit:31-dn_vi_du_1", "state-enterprise")]
    [InlineData("unit:40", "na-2025")]
    [InlineData("unit:31-ubnd", null)]
    [InlineData("unit:31-vksnd", null)]
    public void Every_unit_is_held_to_that_of_its_kind(string unit, string? code) => For(unit, Day)?.Code.ShouldBe(code);

    [Fact]
    public void What_no_document_names_is_marked_as_proposed() =>
        CommitteeStory.Compositions.Compositions.Where(c => !c.IsProposed).Select(c => c.Code).ShouldBe(["hp-298-2025"]);

    [Theory]
    [InlineData("\"post\": \"head\"", "\"post\": \"deputy\"", "not exactly one head")]
    [InlineData("\"code\": \"member-vt\"", "\"code\": \"head\"", "twice")]
    [InlineData("\"units\": [\n        \"unit:31\"\n      ]", "\"units\": []", "units or kinds")]
    [InlineData("unit:40", "Nghệ An", "no unit key")]
    public void Reference_data_that_breaks_a_rule_is_not_taken(string there, string instead, string rule)
    {
        var json = ReferenceJson.Text(typeof(CompositionCatalogue).Assembly, "prescribed-compositions.json").ReplaceLineEndings("\n");
        json.ShouldContain(there);
        Should.Throw<ReferenceDataException>(() => CompositionCatalogue.Read("planted.json", json.Replace(there, instead, StringComparison.Ordinal)))
            .Message.ShouldContain(rule);
    }

    private static Composition? For(string unit, DateOnly day) => CommitteeStory.Compositions.For(CommitteeStory.Tree.Find(UnitKey.Parse(unit))!, day);
}
