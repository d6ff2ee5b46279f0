using BmnnHierarchy.Plans.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Plans.Tests.Drafts;

/// <summary>Any sequence of edits, taken or refused.</summary>
public sealed class EditSequenceTests
{
    [Fact]
    public void Nothing_is_lost_ids_stay_unique_and_every_span_is_of_the_source() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), choices =>
        {
            var story = PlanStory.WithDraft();
            var source = story.Draft.Source;
            var seen = story.Draft.Items.Select(item => item.Id).ToHashSet();
            foreach (var choice in choices.Take(25))
            {
                Act(story, choice);
                var items = story.Draft.Items;
                items.Select(item => item.Id).ShouldBeUnique();
                seen.IsSubsetOf(items.Select(item => item.Id)).ShouldBeTrue();
                seen.UnionWith(items.Select(item => item.Id));
                items.SelectMany(item => item.Spans).ShouldAllBe(span => span.Start >= 0 && span.Start + span.Length <= source.Length);
                story.Draft.Source.ShouldBe(source);
                items.Where(item => item.State is ItemState.Merged or ItemState.Split).ShouldAllBe(item => item.Into.All(id => items.Any(other => other.Id == id)));
                story.Draft.Lines.Length.ShouldBe(1);
            }
        }).QuickCheckThrowOnFailure();

    private static void Act(PlanStory story, byte choice)
    {
        var items = story.Draft.Items;
        var item = items[choice / 8 % items.Length].Id;
        var other = items[choice / 3 % items.Length].Id;
        _ = (choice % 8) switch
        {
            0 => story.Edit(item, content => content with { Text = $"Việc {choice}" }),
            1 => story.Merge(item, other),
            2 => story.Split(item, "phần một", "phần hai"),
            3 => story.Remove(item),
            4 => story.Restore(item),
            5 => story.Add($"II.{choice % 3}", items[0].Content, choice % 2 == 0 ? 0 : null),
            6 => story.MarkAll(choice % 16 < 8),
            _ => story.Edit(item, content => content with { Bodies = ["so_nv"], Kinds = [] }),
        };
    }
}
