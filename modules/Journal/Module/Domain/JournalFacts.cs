using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Domain;

/// <summary>
/// What is known of the stored journal when a commit is planned. A head may be out of date and a command missing: the
/// database's keys then refuse the commit, and it is planned again with facts read from the database.
/// </summary>
internal sealed class JournalFacts
{
    public Dictionary<string, StreamHead> Heads { get; } = [];

    public Dictionary<(string Stream, string CommandId), CommandFact> Commands { get; } = [];

    /// <summary>Takes one stored event of a command into account; a command's last event counts.</summary>
    public void AddCommandEvent(string stream, string commandId, Digest digest, long sequence)
    {
        var known = Commands.GetValueOrDefault((stream, commandId));
        Commands[(stream, commandId)] = new CommandFact(digest, Math.Max(known.LastSequence, sequence));
    }
}

internal readonly record struct CommandFact(Digest Digest, long LastSequence);
