using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Tests.Domain;

public sealed class CommitPlannerTests
{
    [Fact]
    public void Appends_to_different_streams_are_accepted_together()
    {
        var plan = Plan(Append("a", StreamHead.Empty, "1"), Append("b", StreamHead.Empty, "1"));

        plan.Outcomes.ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        plan.Events.Select(e => e.Recorded.Stream).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Two_appends_to_one_stream_follow_each_other()
    {
        var first = Append("a", StreamHead.Empty, "1");
        var plan = Plan(first, Append("a", Requests.HeadAfter(first), "2"));

        plan.Outcomes.ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        plan.Heads["a"].Sequence.ShouldBe(2);
    }

    [Fact]
    public void The_second_of_two_appends_with_the_same_head_is_a_conflict()
    {
        var plan = Plan(Append("a", StreamHead.Empty, "1"), Append("a", StreamHead.Empty, "2"));

        plan.Outcomes.ShouldBe([new AppendOutcome.Appended(plan.Heads["a"]), new AppendOutcome.Conflict()]);
        plan.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_command_twice_in_one_batch_is_written_once()
    {
        var request = Append("a", StreamHead.Empty, "1", events: 3);
        var plan = Plan(request, request);

        plan.Outcomes[1].ShouldBe(new AppendOutcome.AlreadyAppended(3));
        plan.Events.Select(e => e.CommandPosition).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void The_same_command_id_with_another_body_in_one_batch_is_refused() =>
        Plan(Append("a", StreamHead.Empty, "1"), Append("a", StreamHead.Empty, "1", "other"))
            .Outcomes[1].ShouldBeOfType<AppendOutcome.CommandIdReused>();

    [Fact]
    public void A_known_command_is_recognised_before_its_head_is_looked_at()
    {
        var facts = new JournalFacts();
        facts.Heads["a"] = new StreamHead(7, Digest.OfText("7"));
        facts.AddCommandEvent("a", "1", Digest.OfText("{}"), 4);
        facts.AddCommandEvent("a", "1", Digest.OfText("{}"), 3);

        CommitPlanner.Plan([WriteRequest.Of(Append("a", StreamHead.Empty, "1"))], facts)
            .Outcomes.ShouldBe([new AppendOutcome.AlreadyAppended(4)]);
    }

    [Fact]
    public void What_belongs_to_a_refused_append_is_not_written()
    {
        var conflicting = Append("a", new StreamHead(3, Digest.OfText("x")), "1") with
        {
            Rows = [Requests.Row("u", 1)],
            Outbox = [Requests.Message("k", 1)],
        };

        Plan(conflicting).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Of_two_rows_with_one_key_the_later_is_written()
    {
        var plan = CommitPlanner.Plan([Requests.Write(rows: [Requests.Row("u", 1), Requests.Row("v", 1)]), Requests.Write(rows: [Requests.Row("u", 2)])], new JournalFacts());

        plan.Tables.ShouldHaveSingleItem().Rows.ShouldBe([Requests.Row("u", 2), Requests.Row("v", 1)], Comparer, ignoreOrder: true);
    }

    [Fact]
    public void Of_two_messages_with_one_key_the_higher_version_is_written()
    {
        var plan = CommitPlanner.Plan([Requests.Write(outbox: [Requests.Message("k", 5)]), Requests.Write(outbox: [Requests.Message("k", 4)])], new JournalFacts());

        plan.Messages.ShouldBe([Requests.Message("k", 5)]);
    }

    [Fact]
    public void A_message_that_a_later_request_settles_is_not_written()
    {
        var plan = CommitPlanner.Plan([Requests.Write(outbox: [Requests.Message("k", 5)]), Requests.Write(delivered: [Requests.Message("k", 5)])], new JournalFacts());

        plan.Messages.ShouldBeEmpty();
        plan.Settled[("sample", "k")].ShouldBe(5);
    }

    [Fact]
    public void A_message_newer_than_the_delivered_one_stays()
    {
        var plan = CommitPlanner.Plan([Requests.Write(outbox: [Requests.Message("k", 6)]), Requests.Write(delivered: [Requests.Message("k", 5)])], new JournalFacts());

        plan.Messages.ShouldBe([Requests.Message("k", 6)]);
    }

    private static IEqualityComparer<RowWrite> Comparer => EqualityComparer<RowWrite>.Create((a, b) => a!.Values.SequenceEqual(b!.Values), row => 0);

    private static AppendRequest Append(string stream, StreamHead head, string commandId, string payload = "{}", int events = 1) =>
        Requests.Append(stream, head, commandId, payload, events);

    private static CommitPlan Plan(params AppendRequest[] requests) => CommitPlanner.Plan([.. requests.Select(WriteRequest.Of)], new JournalFacts());
}
