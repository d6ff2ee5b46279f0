using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Tests.Support;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Accountability.Tests.Domain;

/// <summary>Whatever people try in whatever order, the figures follow from the events alone and nothing is counted twice.</summary>
public sealed class ReplayProperties
{
    [Fact]
    public void The_contribution_after_any_story_is_what_its_replay_gives() => ForAnyStory(story =>
        story.Events.Count == 0
        || CanonicalJson.Write(new AccountabilityReplay().Replay(AccountabilityStreams.Of(story.Unit), story.Events) with { Head = null })
            == CanonicalJson.Write(AccountabilityContribution.Of(story.Unit, story.State, story.Events.Count)));

    [Fact]
    public void Every_request_stands_in_exactly_one_status() => ForAnyStory(story =>
        story.Contribution.Values(AccountabilityMeasures.Explanations).Sum() == story.State.Explanations.Count
        && story.Contribution.Values(AccountabilityMeasures.Difficulties).Sum() == story.State.Difficulties.Count);

    [Fact]
    public void A_snapshot_read_back_is_the_same_state() => ForAnyStory(story =>
        CanonicalJson.Write(CanonicalJson.Read<AccountabilityState>(CanonicalJson.Write(story.State))) == CanonicalJson.Write(story.State));

    [Fact]
    public void After_time_has_passed_nothing_more_changes_at_the_same_instant() => ForAnyStory(story =>
    {
        story.PassTime();
        return story.PassTime().Events.IsEmpty;
    });

    private static void ForAnyStory(Func<UnitStory, bool> holds) => Prop.ForAll(
        Gen.Choose(0, 8).ArrayOf().ToArbitrary(),
        acts =>
        {
            var story = new UnitStory(UnitStory.At(2026, 11, 21));
            foreach (var act in acts)
            {
                Play(story, act);
            }

            return holds(story);
        }).QuickCheckThrowOnFailure();

    private static void Play(UnitStory story, int act)
    {
        var today = VietnamTime.DayOf(story.Now);
        _ = act switch
        {
            0 => story.Ask(today.AddDays(2)),
            1 => story.Answer(),
            2 => story.Accept(),
            3 => story.Return(today.AddDays(1)),
            4 => story.Withdraw(),
            5 => story.Raise(),
            6 => story.Answer("GT-2"),
            7 => story.PassTime(),
            _ => Later(story),
        };
    }

    private static Result<Accountability.Domain.Decisions.Decision> Later(UnitStory story)
    {
        story.Now = story.Now.AddDays(1);
        return Accountability.Domain.Decisions.Decision.Nothing();
    }
}
