using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>How far the simulation of a database has come.</summary>
/// <param name="Seed">Null before it has begun.</param>
/// <param name="LastDay">The last day that is played; fixed when it begins, so that going on later plays the same.</param>
/// <param name="Reached">Everything before this day is in the journal.</param>
internal sealed record SimulationProgress(int? Seed, DateOnly LastDay, DateOnly Reached, bool IsFinished);

/// <summary>Keeps the simulation's progress in the journal: the mark that a database holds simulated figures.</summary>
internal sealed class SimulationRecord(IJournal journal)
{
    private const string Begun = "demo.simulation-begun";
    private const string Reached = "demo.simulation-reached";
    private const string Finished = "demo.simulation-finished";

    private readonly EventStream<SimulationProgress> _stream = new(journal, new Fold(), "demo/simulation");

    public SimulationProgress Progress => _stream.State;

    public Task LoadAsync(CancellationToken cancellationToken) => _stream.LoadAsync(cancellationToken);

    public Task BeginAsync(int seed, DateOnly lastDay, DateTimeOffset now, CancellationToken cancellationToken) =>
        AppendAsync("begin", new NewEvent(Begun, 1, CanonicalJson.Write(new BegunEvent(seed, lastDay))), now, cancellationToken);

    public Task ReachAsync(DateOnly day, DateTimeOffset now, CancellationToken cancellationToken) => AppendAsync(
        string.Create(CultureInfo.InvariantCulture, $"reach-{day:yyyy-MM-dd}"), new NewEvent(Reached, 1, CanonicalJson.Write(new ReachedEvent(day))), now, cancellationToken);

    public Task FinishAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        AppendAsync("finish", new NewEvent(Finished, 1, "{}"), now, cancellationToken);

    private async Task AppendAsync(string commandId, NewEvent change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var header = new CommandHeader(commandId, Digest.OfText(change.Payload), Caller.SystemAccount, now, null);
        var outcome = await _stream.AppendAsync(header, [change], (_, _) => Consequences.None, cancellationToken);
        if (outcome is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException($"The simulation's record did not take {commandId}: {outcome}.");
        }
    }

    private sealed record BegunEvent(int Seed, DateOnly LastDay);

    private sealed record ReachedEvent(DateOnly Day);

    private sealed class Fold : IFold<SimulationProgress>
    {
        public string Shape => "demo-simulation/1";

        public SimulationProgress Empty { get; } = new(null, default, default, false);

        public SimulationProgress Apply(SimulationProgress state, RecordedEvent recorded) => recorded.Type switch
        {
            Begun => Apply(state, CanonicalJson.Read<BegunEvent>(recorded.Payload)),
            Reached => state with { Reached = CanonicalJson.Read<ReachedEvent>(recorded.Payload).Day },
            Finished => state with { IsFinished = true },
            _ => throw new InvalidOperationException($"Event {recorded.Type} does not belong to a simulation."),
        };

        private static SimulationProgress Apply(SimulationProgress state, BegunEvent begun) =>
            state with { Seed = begun.Seed, LastDay = begun.LastDay };
    }
}
