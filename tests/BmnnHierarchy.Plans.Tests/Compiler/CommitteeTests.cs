namespace BmnnHierarchy.Plans.Tests.Compiler;

public sealed class CommitteeTests
{
    [Fact]
    public void Plan_298_prescribes_a_head_three_deputies_eight_members_and_a_standing_body()
    {
        var committee = TestDocuments.Compile(TestDocuments.HaiPhong).Committee.ShouldNotBeNull();

        committee.Head.Select(post => (post.Words, post.Body.Unit)).ShouldBe([("Chủ tịch Ủy ban nhân dân thành phố", "unit:31-ubnd")]);
        committee.Deputies.Select(post => post.Body.Unit).ShouldBe([null, "unit:31-vp_ubnd", "unit:31-ca"]);
        committee.Deputies[0].Words.ShouldBe("lãnh đạo Văn phòng Thành ủy");
        committee.Members.Length.ShouldBe(8);
        committee.Members.Select(post => post.Body.Unit).ShouldBe(
            ["unit:31-so_nv", "unit:31-so_tc", "unit:31-so_tp", "unit:31-so_khcn", "unit:31-qs", null, "unit:31-vp_ubnd", "unit:31-ca"]);
        committee.Members[5].Words.ShouldBe("đại diện lãnh đạo Phòng Hành chính, Lưu trữ thuộc Văn phòng Thành ủy");
        committee.Standing.ShouldNotBeNull().Body.Unit.ShouldBe("unit:31-ca");
    }

    [Fact]
    public void A_plan_that_only_speaks_of_the_committee_prescribes_none() =>
        TestDocuments.Compile(TestDocuments.NgheAn).Committee.ShouldBeNull();
}
