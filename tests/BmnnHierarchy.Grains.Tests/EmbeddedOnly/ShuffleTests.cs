using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>The order of calls that a caller does not await is no promise; a shuffling mailbox shows who relies on it.</summary>
public sealed class ShuffleTests
{
    private const int Calls = 20;

    [Fact]
    public async Task Without_a_seed_calls_are_served_in_the_order_of_their_arrival() =>
        (await ServedAsync(seed: null)).ShouldBe(Sent);

    [Fact]
    public async Task With_a_seed_the_order_is_another() => (await ServedAsync(seed: 7)).ShouldNotBe(Sent);

    [Fact]
    public async Task Every_call_is_served_once_in_whatever_order() => (await ServedAsync(seed: 7)).ShouldBe(Sent, ignoreOrder: true);

    [Fact]
    public async Task The_same_seed_gives_the_same_order() => (await ServedAsync(seed: 7)).ShouldBe(await ServedAsync(seed: 7));

    private static IEnumerable<string> Sent => Enumerable.Range(0, Calls).Select(i => $"{i}");

    private static async Task<IEnumerable<string>> ServedAsync(int? seed)
    {
        await using var host = await TestEngine.StartAsync(new GrainTestSettings { ShuffleSeed = seed });
        var grain = host.Grains.GetGrain<ILedgerGrain>("ledger:one");
        var holding = grain.HoldAsync();
        await host.Signals().WaitAsync("holding");
        var notes = Sent.Select(grain.NoteAsync).ToArray();
        host.Signals().Raise("hold go");
        await Task.WhenAll([holding, .. notes]);
        return host.Signals().Lines;
    }
}
