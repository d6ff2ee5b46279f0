using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>Finds again what a command did: a retry gets the answer of the first time.</summary>
internal sealed class CommandLog(IJournal journal, string stream)
{
    /// <summary>The receipt of an earlier command with its digest, or null when the stream has no such command.</summary>
    public async Task<(AccountabilityReceipt Receipt, Digest Digest)?> FindAsync(string commandId, CancellationToken cancellationToken)
    {
        RecordedEvent? last = null;
        await foreach (var recorded in journal.ReadAsync(stream, 0, cancellationToken))
        {
            if (recorded.CommandId == commandId)
            {
                last = recorded;
            }
            else if (last is not null)
            {
                break;
            }
        }

        return last is null ? null : (new AccountabilityReceipt(EventForms.Read(last).Id, last.Sequence), last.CommandDigest);
    }

    /// <summary>Whether the state has forgotten commands: then a refusal may only be the echo of what the command itself did.</summary>
    public static bool MayHaveForgotten(AccountabilityState state) => state.RecentCommands.Length >= AccountabilityState.CommandsRemembered;
}
