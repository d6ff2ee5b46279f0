using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Leadership;
using BmnnHierarchy.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class AddressTests
{
    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");

    [Fact]
    public void A_list_that_is_linked_is_the_list_that_is_shown()
    {
        var linked = DutyListQuery.Of(DutyStatus.Overdue, DutyStatus.DueSoon) with
        {
            Area = "II.1",
            Template = "HP-II.1.a",
            UnitText = "nguyên giáp",
            Verification = Verification.Rejected,
            OpenRequests = [OpenRequest.NotApplicable, OpenRequest.Explanation],
            DueFrom = new DateOnly(2026, 1, 2),
            DueTo = new DateOnly(2026, 11, 3),
            Sort = DutySort.Unit,
            Page = 3,
        };
        var shown = DutyListQuery.Read(QueryOf(linked.AddressAt(HaiPhong)));
        shown.ToFilter(HaiPhong, new DateOnly(2026, 11, 21)).Statuses.ShouldBe([DutyStatus.DueSoon, DutyStatus.Overdue]);
        shown.OpenRequests.ShouldBe([OpenRequest.NotApplicable, OpenRequest.Explanation]);
        (shown with { Statuses = linked.Statuses, OpenRequests = linked.OpenRequests }).ShouldBe(linked);
    }

    [Fact]
    public void A_filter_saved_before_requests_were_told_apart_means_what_it_meant() =>
        DutyListQuery.Read(QueryOf("/x?cho-quyet-dinh=co")).OpenRequests.ShouldBe([OpenRequest.Extension, OpenRequest.NotApplicable]);

    [Fact]
    public void Nonsense_in_an_address_is_left_out()
    {
        var shown = DutyListQuery.Read(QueryOf("/x?trang-thai=abc&tu=99/99/9999&trang=-4&mang=" + new string('x', 500)));
        shown.Statuses.ShouldBeEmpty();
        shown.DueFrom.ShouldBeNull();
        shown.Page.ShouldBe(1);
        shown.Area.ShouldBeNull();
    }

    [Fact]
    public void A_heat_map_comes_back_as_it_was()
    {
        var query = new HeatQuery(HeatSort.Done, PeerGroup.Ward, "hải", 2, false) { Plan = "31-298-2025", Data = DataState.Stale };
        HeatQuery.Read(QueryOf(query.AddressAt(HaiPhong))).ShouldBe(query);
    }

    [Theory]
    [InlineData("nguyen giap", true)]
    [InlineData("Nguyên Giáp", true)]
    [InlineData("giáp bát", false)]
    public void Units_are_found_without_diacritics(string text, bool found) =>
        (HeatQuery.Default with { Text = text }).Admits(Things.Unit("31-11146", UnitKind.Commune, "Xã Nguyên Giáp")).ShouldBe(found);

    [Fact]
    public void Every_unit_belongs_to_exactly_one_group_of_peers()
    {
        PeerGroup[] groups = [PeerGroup.Commune, PeerGroup.Ward, PeerGroup.SpecialZone, PeerGroup.Bodies, PeerGroup.Enterprises, PeerGroup.Others];
        foreach (var kind in Enum.GetValues<UnitKind>())
        {
            var unit = Things.Unit("31-x", kind, "Đơn vị");
            groups.Count(group => (HeatQuery.Default with { Group = group }).Admits(unit)).ShouldBe(1, kind.ToString());
        }
    }

    [Theory]
    [InlineData("/don-vi/31?ten=a", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("evil.example", false)]
    [InlineData("/a\r\nLocation: b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_paths_of_this_host_are_followed(string? address, bool followed) => LocalAddress.IsLocal(address).ShouldBe(followed);

    private static QueryCollection QueryOf(string address) =>
        new(QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), address).Query));
}
