
namespace BmnnHierarchy.Journal.Domain;

/// <summary>Walks one stream from its first event and says where its chain stops holding.</summary>
internal sealed class ChainCheck
{
    private string? _commandId;
    private long _position = -1;

    /// <summary>The last event that holds.</summary>
    public StreamHead Head { get; private set; } = StreamHead.Empty;

    public ChainFault? Next(RecordedEvent recorded, long commandPosition)
    {
        if (recorded.Sequence != Head.Sequence + 1)
        {
            return ChainFault.Gap;
        }

        if (EventChain.HashOf(Head.Hash, recorded) != recorded.Hash)
        {
            return ChainFault.HashMismatch;
        }

        _position = recorded.CommandId == _commandId ? _position + 1 : 0;
        _commandId = recorded.CommandId;
        if (commandPosition != _position)
        {
            return ChainFault.CommandPositionMismatch;
        }

        Head = new StreamHead(recorded.Sequence, recorded.Hash);
        return null;
    }
}
