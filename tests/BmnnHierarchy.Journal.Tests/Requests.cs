using System.Collections.Immutable;
using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Tests;

/// <summary>Requests for tests.</summary>
internal static class Requests
{
    public static TableShape Table { get; } = new("sample_duty", [new TableColumn("unit", ColumnType.Text), new TableColumn("done", ColumnType.Integer)], 1);

    public static AppendRequest Append(string stream, StreamHead head, string commandId, string payload = "{}", int events = 1)
    {
        var header = new CommandHeader(commandId, Digest.OfText(payload), "nguyengiap", DateTimeOffset.UnixEpoch, null);
        var changes = Enumerable.Range(0, events).Select(_ => new NewEvent("sample.thing-happened", 1, payload)).ToImmutableArray();
        return new AppendRequest(stream, head, commandId, header.CommandDigest, EventChain.Extend(stream, head, header, changes), [], []);
    }

    public static StreamHead HeadAfter(AppendRequest request) => new(request.Events[^1].Sequence, request.Events[^1].Hash);

    public static RowWrite Row(string unit, long done) => new(Table, [unit, done]);

    public static OutboxMessage Message(string key, long version, string lane = "unit:31", string topic = "sample") => new(topic, key, version, lane, "{}");

    public static WriteRequest Write(ImmutableArray<RowWrite> rows = default, ImmutableArray<OutboxMessage> outbox = default, ImmutableArray<OutboxMessage> delivered = default) =>
        WriteRequest.Of(new DerivedWrite(OrEmpty(rows), OrEmpty(outbox), OrEmpty(delivered)));

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
