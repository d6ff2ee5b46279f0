using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>Requests for tests, and the table that they write.</summary>
internal static class Sample
{
    public static DateTimeOffset At { get; } = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    public static TableShape Duty { get; } = new(
        "sample_duty",
        [
            new TableColumn("unit", ColumnType.Text), new TableColumn("duty", ColumnType.Text),
            new TableColumn("done", ColumnType.Integer), new TableColumn("note", ColumnType.Text),
        ],
        KeyColumns: 2);

    public static AppendRequest Append(string stream, StreamHead head, string commandId, params ReadOnlySpan<string> payloads)
    {
        var digest = Digest.OfText(string.Join('\n', payloads));
        var changes = ImmutableArray.CreateBuilder<NewEvent>();
        foreach (var payload in payloads)
        {
            changes.Add(new NewEvent("sample.thing-happened", 1, payload));
        }

        var events = EventChain.Extend(stream, head, new CommandHeader(commandId, digest, "nguyengiap", At, "Báo cáo quý"), changes.ToImmutable());
        return new AppendRequest(stream, head, commandId, digest, events, [], []);
    }

    public static StreamHead HeadAfter(AppendRequest request) => new(request.Events[^1].Sequence, request.Events[^1].Hash);

    public static RowWrite Row(string unit, string duty, long done, string? note = null) => new(Duty, [unit, duty, done, note]);

    public static OutboxMessage Message(string key, long version, string lane = "unit:31", string payload = "{}") =>
        new("sample", key, version, lane, payload);

    public static async Task<List<RecordedEvent>> ReadAllAsync(this IJournal journal, string stream)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in journal.ReadAsync(stream, 0, CancellationToken.None))
        {
            events.Add(recorded);
        }

        return events;
    }
}
