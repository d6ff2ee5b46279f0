namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Finds calls that can never be answered: they come back to a grain that waits, somewhere up the chain, for them.</summary>
internal static class CallCycle
{
    /// <summary>The path from the waiting turn to the call that comes back to it, or null when there is none.</summary>
    public static string? Find(GrainCall call)
    {
        if (call.Kind == TurnKind.Interleaving)
        {
            return null;
        }

        for (var waiting = call.Parent; waiting is { IsOver: false }; waiting = waiting.Parent)
        {
            if (waiting.Target == call.Target && Blocks(waiting.Kind, call.Kind))
            {
                return Path(waiting, call);
            }
        }

        return null;
    }

    private static bool Blocks(TurnKind running, TurnKind arriving) =>
        running != TurnKind.Interleaving && !(running == TurnKind.ReadOnly && arriving == TurnKind.ReadOnly);

    private static string Path(Turn from, GrainCall call)
    {
        var steps = new List<string> { call.ToString() };
        for (var turn = call.Parent; turn is not null; turn = turn.Parent)
        {
            steps.Add(turn.ToString());
            if (ReferenceEquals(turn, from))
            {
                break;
            }
        }

        steps.Reverse();
        return string.Join(" → ", steps);
    }
}
