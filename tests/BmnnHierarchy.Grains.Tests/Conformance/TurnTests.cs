using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.Conformance;

public sealed class TurnTests
{
    [Fact]
    public async Task A_turn_waits_until_the_turn_before_it_has_ended()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var first = grain.WriteAsync("first", default);
        await signals.WaitAsync("first begun");
        signals.Raise("second go");
        var second = grain.WriteAsync("second", default);
        signals.Raise("first go");
        await Task.WhenAll(first, second);
        signals.Lines.ShouldBe(["first begins", "first ends", "second begins", "second ends"]);
    }

    [Fact]
    public async Task Code_after_an_await_stays_on_the_activations_scheduler()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        signals.Raise("already");
        (await grain.StaysOnItsSchedulerAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Readers_run_beside_each_other()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var first = grain.ReadAsync("first", default);
        var second = grain.ReadAsync("second", default);
        await signals.WaitAsync("first begun");
        await signals.WaitAsync("second begun");
        signals.Raise("first go");
        signals.Raise("second go");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task A_writer_waits_for_a_reader()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var reader = grain.ReadAsync("reader", default);
        await signals.WaitAsync("reader begun");
        signals.Raise("writer go");
        var writer = grain.WriteAsync("writer", default);
        signals.Raise("reader go");
        await Task.WhenAll(reader, writer);
        signals.Lines.ShouldBe(["reader begins", "reader ends", "writer begins", "writer ends"]);
    }

    [Fact]
    public async Task A_reader_waits_for_a_writer()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var writer = grain.WriteAsync("writer", default);
        await signals.WaitAsync("writer begun");
        signals.Raise("reader go");
        var reader = grain.ReadAsync("reader", default);
        signals.Raise("writer go");
        await Task.WhenAll(reader, writer);
        signals.Lines.ShouldBe(["writer begins", "writer ends", "reader begins", "reader ends"]);
    }

    [Fact]
    public async Task A_reader_overtakes_a_writer_that_waits_for_another_reader()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var first = grain.ReadAsync("first", default);
        await signals.WaitAsync("first begun");
        signals.Raise("writer go");
        var writer = grain.WriteAsync("writer", default);
        var second = grain.ReadAsync("second", default);
        await signals.WaitAsync("second begun");
        writer.IsCompleted.ShouldBeFalse();
        signals.Raise("first go");
        signals.Raise("second go");
        await Task.WhenAll(first, second, writer);
    }

    [Fact]
    public async Task An_interleaving_turn_runs_beside_a_writer()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var writer = grain.WriteAsync("writer", default);
        await signals.WaitAsync("writer begun");
        signals.Raise("visitor go");
        await grain.InterleaveAsync("visitor", default);
        writer.IsCompleted.ShouldBeFalse();
        signals.Raise("writer go");
        await writer;
    }

    [Fact]
    public async Task A_writer_runs_beside_an_interleaving_turn()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = Stage(host);
        var visitor = grain.InterleaveAsync("visitor", default);
        await signals.WaitAsync("visitor begun");
        signals.Raise("writer go");
        await grain.WriteAsync("writer", default);
        visitor.IsCompleted.ShouldBeFalse();
        signals.Raise("visitor go");
        await visitor;
    }

    [Fact]
    public async Task Interleaving_turns_never_run_at_the_same_instant()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, _) = Stage(host);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => grain.AddManyTimesAsync(500)));
        (await grain.AddedAsync()).ShouldBe(16 * 500);
    }

    private static (IStageGrain Grain, Signals Signals) Stage(GrainTestHost host) =>
        (host.Grains.GetGrain<IStageGrain>("stage:one"), host.Signals());
}
