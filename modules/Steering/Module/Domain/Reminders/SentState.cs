using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Reminders;

/// <summary>The reminders that a unit has sent: enough to number the next and to know a retry. Whom they went to is in the events and tables.</summary>
internal sealed record SentState(ImmutableList<SentReminder> Sent)
{
    public static SentState Empty { get; } = new([]);
}

/// <param name="Digest">Digest of the command's body.</param>
internal sealed record SentReminder(int Number, string CommandId, Digest Digest, int Units, int Duties);

internal sealed class SentFold : IFold<SentState>
{
    public static SentFold Instance { get; } = new();

    public string Shape => "reminders/1";

    public SentState Empty => SentState.Empty;

    public SentState Apply(SentState state, RecordedEvent recorded)
    {
        if ((recorded.Type, recorded.Version) is not (ReminderSent.Type, 1))
        {
            throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}.");
        }

        var sent = CanonicalJson.Read<ReminderSent>(recorded.Payload);
        return new SentState(state.Sent.Add(new SentReminder(
            sent.Number, recorded.CommandId, recorded.CommandDigest, sent.Targets.Length, sent.Targets.Sum(target => target.Duties.Length))));
    }
}

/// <summary>Names of reminders and of the streams of those who send them.</summary>
internal static class ReminderNames
{
    public static string Stream(UnitKey sender) => $"reminders/{sender}";

    public static string Of(UnitKey sender, int number) => $"{sender}#{number}";
}
