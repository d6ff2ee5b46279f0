using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class VerificationFacts : JournalStorageFacts
{
    protected abstract string DropTriggers { get; }

    protected abstract string OtherBytes { get; }

    [Fact]
    public async Task An_untouched_journal_is_intact_and_its_root_moves_only_with_an_append()
    {
        await FillAsync();
        var first = await VerifyAsync();
        (await VerifyAsync()).Root.ShouldBe(first.Root);
        await Append(Sample.Append("t", StreamHead.Empty, "c", "1"));

        (first.Streams, first.Events, first.IsIntact).ShouldBe((2, 5, true));
        (await VerifyAsync()).Root.ShouldNotBe(first.Root);
    }

    [Theory]
    [InlineData("UPDATE journal_event SET payload = '{\"b\":2} ' WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET type = 'sample.other' WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET version = 2 WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET at_us = at_us + 1 WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET actor = 'khac' WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET command_id = 'khac' WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET reason = NULL WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET hash = {OTHER} WHERE stream = 'b' AND seq = 2")]
    [InlineData("UPDATE journal_event SET command_digest = {OTHER} WHERE stream = 'b' AND seq = 2")]
    public async Task Any_changed_column_is_found_and_located(string tampering)
    {
        await FillAsync();
        await ExecuteAsync(DropTriggers + tampering.Replace("{OTHER}", OtherBytes, StringComparison.Ordinal));

        (await VerifyAsync()).Broken.ShouldBe([new BrokenLink("b", 2, ChainFault.HashMismatch)]);
    }

    [Theory]
    [InlineData("UPDATE journal_event SET seq = 9 WHERE stream = 'b' AND seq = 2", 3, ChainFault.Gap)]
    [InlineData("DELETE FROM journal_event WHERE stream = 'b' AND seq = 2", 3, ChainFault.Gap)]
    [InlineData("UPDATE journal_event SET seq = 4, stream = 'a' WHERE stream = 'b' AND seq = 3", 0, ChainFault.Gap)]
    [InlineData("UPDATE journal_event SET command_position = 5 WHERE stream = 'b' AND seq = 2", 2, ChainFault.CommandPositionMismatch)]
    public async Task A_removed_moved_or_renumbered_event_is_found(string tampering, long sequence, ChainFault fault)
    {
        await FillAsync();
        await ExecuteAsync(DropTriggers + tampering);

        var expected = sequence == 0 ? new BrokenLink("a", 4, fault) : new BrokenLink("b", sequence, fault);
        (await VerifyAsync()).Broken.ShouldBe([expected]);
    }

    [Fact]
    public async Task A_hash_of_another_length_is_unreadable()
    {
        await FillAsync();
        await ExecuteAsync(DropTriggers + $"UPDATE journal_event SET hash = substr({OtherBytes}, 1, 5) WHERE stream = 'b' AND seq = 2");

        (await VerifyAsync()).Broken.ShouldBe([new BrokenLink("b", 2, ChainFault.Unreadable)]);
    }

    [Fact]
    public async Task A_stream_cut_back_behind_its_snapshot_and_a_changed_snapshot_are_found()
    {
        await FillAsync();
        var last = (await Journal.ReadAllAsync("b"))[^1];
        await Journal.SaveSnapshotAsync(new StreamSnapshot("b", new StreamHead(3, last.Hash), "sample/1", "{}"), CancellationToken.None);
        (await VerifyAsync()).IsIntact.ShouldBeTrue();

        await ExecuteAsync(DropTriggers + "DELETE FROM journal_event WHERE stream = 'b' AND seq = 3");

        (await VerifyAsync()).Broken.ShouldBe([new BrokenLink("b", 3, ChainFault.SnapshotMismatch)]);
    }

    private async Task FillAsync()
    {
        await Append(Sample.Append("a", StreamHead.Empty, "c", "{}", "{}"));
        await Append(Sample.Append("b", StreamHead.Empty, "c", """{"b":1}""", """{"b":2}""", """{"b":3}"""));
    }

    private Task<VerificationReport> VerifyAsync() =>
        Services.GetRequiredService<IJournalVerification>().VerifyAsync(CancellationToken.None);
}

public sealed class Verification_on_Sqlite : VerificationFacts
{
    protected override string DropTriggers => "DROP TRIGGER journal_event_no_update; DROP TRIGGER journal_event_no_delete; ";

    protected override string OtherBytes => "zeroblob(32)";

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());

    [Fact]
    public async Task A_value_of_another_type_is_unreadable()
    {
        await Append(Sample.Append("a", StreamHead.Empty, "c", "{}"));
        await ExecuteAsync(DropTriggers + "UPDATE journal_event SET hash = 'text'");

        (await Services.GetRequiredService<IJournalVerification>().VerifyAsync(CancellationToken.None))
            .Broken.ShouldBe([new BrokenLink("a", 1, ChainFault.Unreadable)]);
    }
}

[Collection(PostgresCollection.Name)]
public sealed class Verification_on_PostgreSql(PostgresFixture postgres) : VerificationFacts
{
    protected override string DropTriggers => "DROP TRIGGER journal_event_no_change ON journal_event; ";

    protected override string OtherBytes => "decode(repeat('00', 32), 'hex')";

    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
