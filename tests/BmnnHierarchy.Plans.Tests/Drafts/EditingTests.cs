using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

public sealed class EditingTests
{
    [Fact]
    public void An_edit_changes_one_item_and_leaves_the_others()
    {
        var story = PlanStory.WithDraft();
        var before = story.Draft;
        story.Edit("II.2", content => content with { Text = "  Hướng dẫn mua sắm ", Evidence = "Văn bản hướng dẫn", Bodies = ["so_tc", "so_nv"] }).ShouldBeTaken();
        story.Item("II.2").Content.ShouldSatisfyAllConditions(
            content => content.Text.ShouldBe("Hướng dẫn mua sắm"),
            content => content.Bodies.ShouldBe(["so_tc", "so_nv"]));
        story.Draft.Items.Where(item => item.Id != "II.2").ShouldBe(before.Items.Where(item => item.Id != "II.2"));
        story.Draft.Version.ShouldBe(2);
    }

    [Fact]
    public void An_edit_that_changes_nothing_leaves_no_event()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.2", content => content).ShouldBeTaken();
        story.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void Two_people_do_not_overwrite_each_other()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.1", content => content with { Evidence = "Biên bản" }, expected: 1).ShouldBeTaken();
        story.Edit("II.2", content => content with { Evidence = "Văn bản" }, expected: 1)
            .ShouldBeRefused(DraftRefusals.DraftChangedMeanwhile).Arguments.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_date_that_a_person_sets_no_longer_rests_on_the_plans_words()
    {
        var story = PlanStory.WithDraft();
        story.Item("II.2").DeadlineWords.ShouldBe("tháng 12/2026");
        story.Edit("II.2", content => content with { DueOn = new DateOnly(2026, 9, 30) }).ShouldBeTaken();
        story.Item("II.2").DeadlineWords.ShouldBeNull();
    }

    [Fact]
    public void Bad_content_is_refused_with_the_item_and_the_field()
    {
        var story = PlanStory.WithDraft();
        void Refused(Func<ItemContent, ItemContent> change, string code, string field) =>
            story.Edit("II.2", change).ShouldBeRefused(code).Field.ShouldBe($"items.II.2.{field}");

        Refused(content => content with { Text = " " }, DraftRefusals.TextMissing, "text");
        Refused(content => content with { Lead = "" }, DraftRefusals.TextMissing, "lead");
        Refused(content => content with { Text = new string('a', 2001) }, DraftRefusals.TextTooLong, "text");
        Refused(content => content with { Text = "ẩn\u202Ehướng" }, DraftRefusals.TextHasControlCharacters, "text");
        Refused(content => content with { Evidence = "Trích yếu: về việc" }, DraftRefusals.TextCarriesSecretMark, "evidence");
        Refused(content => content with { Area = "IX" }, DraftRefusals.AreaUnknown, "area");
        Refused(content => content with { Kind = (DutyKind)9 }, DraftRefusals.KindUnknown, "kind");
        Refused(content => content with { Recurrence = "yearly:11-04" }, DraftRefusals.DueOnceAndAgain, "due");
        Refused(content => content with { DueOn = null, Recurrence = "weekly:1" }, DraftRefusals.RecurrenceMalformed, "due");
        Refused(content => content with { DueOn = new DateOnly(1999, 1, 1) }, DraftRefusals.DayOutOfRange, "due");
        Refused(content => content with { Kind = DutyKind.Request }, DraftRefusals.RequestHasNoDate, "due");
        Refused(content => content with { Kinds = ["Hamlet"] }, DraftRefusals.UnitKindUnknown, "kinds");
        Refused(content => content with { Kinds = ["12"] }, DraftRefusals.UnitKindUnknown, "kinds");
        Refused(content => content with { Bodies = ["so_khong_co"] }, DraftRefusals.BodyCodeUnknown, "bodies");
        Refused(content => content with { Core = "core:nothing" }, DraftRefusals.CoreDutyUnknown, "core");
        story.Edit("II.1", content => content with { Text = "" }).ShouldBeRefused(DraftRefusals.TextMissing).Field.ShouldBe("items.II.1.text");
        story.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void Merged_items_stand_in_the_first_one_with_all_they_bound_and_their_sentences()
    {
        var story = PlanStory.WithDraft();
        story.Merge("II.2", "II.1").ShouldBeTaken();
        var first = story.Item("II.2");
        first.Content.Text.ShouldBe("hướng dẫn đầu tư, mua sắm phương tiện, thiết bị; quán triệt Kế hoạch này tới toàn thể cán bộ");
        first.Content.Kinds.ShouldBe(Proposals.Everybody);
        first.Content.Bodies.ShouldBe(["so_tc"]);
        first.Spans.Length.ShouldBe(2);
        story.Item("II.1").ShouldSatisfyAllConditions(
            item => item.State.ShouldBe(ItemState.Merged), item => item.Into.ShouldBe(["II.2"]), item => item.Content.Text.ShouldStartWith("quán triệt"));
        story.Edit("II.1", content => content with { Evidence = "x" }).ShouldBeRefused(DraftRefusals.ItemDoesNotCount);
        story.Merge("II.2", "II.2").ShouldBeRefused(DraftRefusals.MergeNeedsTwoItems);
        story.Merge("II.2", "II.9").ShouldBeRefused(DraftRefusals.ItemUnknown);
    }

    [Fact]
    public void A_split_item_gives_way_to_its_parts()
    {
        var story = PlanStory.WithDraft();
        story.Split("II.2", "hướng dẫn đầu tư", "mua sắm phương tiện, thiết bị").ShouldBeTaken();
        story.Item("II.2").ShouldSatisfyAllConditions(item => item.State.ShouldBe(ItemState.Split), item => item.Into.ShouldBe(["II.2.a", "II.2.b"]));
        story.Item("II.2.b").Content.Bodies.ShouldBe(["so_tc"]);
        story.Item("II.2.b").Spans.ShouldBe(story.Item("II.2").Spans);
        story.Split("II.1", "một mình").ShouldBeRefused(DraftRefusals.SplitNeedsTwoTexts);
    }

    [Fact]
    public void A_removed_item_stays_with_its_reason_and_can_be_brought_back()
    {
        var story = PlanStory.WithDraft();
        story.Remove("II.4", " ").ShouldBeRefused(DraftRefusals.ReasonMissing);
        story.Remove("II.4", "Không thuộc thẩm quyền").ShouldBeTaken();
        story.Item("II.4").ShouldSatisfyAllConditions(item => item.State.ShouldBe(ItemState.Removed), item => item.Reason.ShouldBe("Không thuộc thẩm quyền"));
        story.Restore("II.4").ShouldBeTaken();
        story.Item("II.4").State.ShouldBe(ItemState.Kept);
        story.Restore("II.4").ShouldBeRefused(DraftRefusals.ItemCountsAlready);
        story.Events[^1].Reason.ShouldBe("Bỏ nhầm");
    }

    [Fact]
    public void A_line_that_was_not_understood_becomes_an_item_or_is_read()
    {
        var story = PlanStory.WithDraft();
        var content = story.Item("II.1").Content with { Text = "Gửi bản ghi chú" };
        story.Add("II.5", content, line: 0).ShouldBeTaken();
        story.Item("II.5").Spans.ShouldBe([story.Draft.Lines[0].Span]);
        story.Draft.Lines[0].ShouldSatisfyAllConditions(line => line.IsRead.ShouldBeTrue(), line => line.Item.ShouldBe("II.5"));
        story.MarkAll(asRead: false).ShouldBeTaken();
        story.Draft.Lines[0].IsRead.ShouldBeTrue();
        story.Add("II.6", content, line: 7).ShouldBeRefused(DraftRefusals.LineUnknown);
        story.Add("đoạn cuối", content).ShouldBeRefused(DraftRefusals.SectionMalformed);
    }

    [Fact]
    public void Lines_are_marked_and_unmarked()
    {
        var story = PlanStory.WithDraft();
        story.MarkAll().ShouldBeTaken();
        story.Draft.Lines.ShouldAllBe(line => line.IsRead);
        story.MarkAll(asRead: false).ShouldBeTaken();
        story.Draft.Lines.ShouldAllBe(line => !line.IsRead);
    }

    [Fact]
    public void The_head_is_checked_field_by_field()
    {
        var story = PlanStory.WithDraft();
        story.EditHead(head => head with { Number = "về việc bảo vệ" }).ShouldBeRefused(DraftRefusals.NumberMalformed);
        story.EditHead(head => head with { IssuedOn = new DateOnly(2026, 3, 11) }).ShouldBeRefused(DraftRefusals.IssueDateInFuture);
        story.EditHead(head => head with { Prefix = "hp" }).ShouldBeRefused(DraftRefusals.PrefixMalformed);
        story.EditHead(head => head with { UndatedDue = "cuối năm" }).ShouldBeRefused(DraftRefusals.RecurrenceMalformed);
        story.EditHead(head => head with { Areas = [] }).ShouldBeRefused(DraftRefusals.AreaHasItems).Arguments.ShouldBe(["II"]);
        story.EditHead(head => head with { Areas = [.. head.Areas, new DraftArea("III", "Phân công", "Một tên cột quá dài để đọc")] }).ShouldBeRefused(DraftRefusals.TextTooLong);
        story.EditHead(head => head with { Areas = [.. head.Areas, head.Areas[0]] }).ShouldBeRefused(DraftRefusals.AreaListedTwice);
        story.EditHead(head => head with { Areas = [.. head.Areas, new DraftArea("III", "Phân công", "Phân công")], Prefix = "HPX" }).ShouldBeTaken();
        story.Draft.Head.Areas.Length.ShouldBe(2);
    }

    [Fact]
    public void A_discarded_draft_stays_on_record_and_takes_no_more_edits()
    {
        var story = PlanStory.WithDraft();
        story.Discard().ShouldBeTaken();
        story.Draft.State.ShouldBe(DraftState.Discarded);
        story.Edit("II.1", content => content with { Evidence = "x" }).ShouldBeRefused(DraftRefusals.DraftIsClosed);
        story.Issue().ShouldBeRefused(DraftRefusals.DraftIsClosed);
    }
}
