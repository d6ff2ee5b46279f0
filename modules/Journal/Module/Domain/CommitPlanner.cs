namespace BmnnHierarchy.Journal.Domain;

/// <summary>Turns a batch of requests into one commit, with the outcome that each would have had if they had come one after the other.</summary>
internal static class CommitPlanner
{
    public static CommitPlan Plan(IReadOnlyList<WriteRequest> requests, JournalFacts facts)
    {
        var plan = new CommitPlan(requests.Count);
        var commands = new Dictionary<(string, string), CommandFact>();
        for (var i = 0; i < requests.Count; i++)
        {
            var request = requests[i];
            if (request.Append is { } append)
            {
                plan.Outcomes[i] = Judge(append, plan, facts, commands);
                if (plan.Outcomes[i] is not AppendOutcome.Appended appended)
                {
                    continue;
                }

                Accept(append, appended.Head, plan, commands);
            }

            AddDerived(request, plan);
        }

        return plan;
    }

    private static AppendOutcome Judge(
        AppendRequest append, CommitPlan plan, JournalFacts facts, Dictionary<(string, string), CommandFact> commands)
    {
        var command = (append.Stream, append.CommandId);
        if (commands.TryGetValue(command, out var known) || facts.Commands.TryGetValue(command, out known))
        {
            return known.Digest == append.CommandDigest
                ? new AppendOutcome.AlreadyAppended(known.LastSequence)
                : new AppendOutcome.CommandIdReused();
        }

        if (!plan.Heads.TryGetValue(append.Stream, out var head))
        {
            head = facts.Heads.GetValueOrDefault(append.Stream, StreamHead.Empty);
        }

        return head == append.Expected
            ? new AppendOutcome.Appended(new StreamHead(append.Events[^1].Sequence, append.Events[^1].Hash))
            : new AppendOutcome.Conflict();
    }

    private static void Accept(AppendRequest append, StreamHead head, CommitPlan plan, Dictionary<(string, string), CommandFact> commands)
    {
        for (var position = 0; position < append.Events.Length; position++)
        {
            plan.Events.Add(new PlannedEvent(append.Events[position], position));
        }

        plan.Heads[append.Stream] = head;
        commands[(append.Stream, append.CommandId)] = new CommandFact(append.CommandDigest, head.Sequence);
    }

    private static void AddDerived(WriteRequest request, CommitPlan plan)
    {
        foreach (var row in request.Rows)
        {
            plan.Put(row);
        }

        foreach (var message in request.Outbox)
        {
            plan.Put(message);
        }

        foreach (var delivered in request.Delivered)
        {
            plan.Settle(delivered);
        }

        if (request.Snapshot is { } snapshot)
        {
            plan.Put(snapshot);
        }
    }
}
