using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

public sealed class MetricsTests
{
    [Fact]
    public async Task Calls_are_counted_by_method_and_outcome()
    {
        await using var host = await TestEngine.StartAsync();
        using var measured = new Measured(host);
        var grain = host.Grains.GetGrain<IOutcomeGrain>("outcome:one");
        await grain.DoAsync(Ending.AtOnce);
        await Should.ThrowAsync<PlannedFaultException>(() => grain.DoAsync(Ending.ThrowAtOnce));
        measured.Sum("grains.calls", "Returned").ShouldBe(1);
        measured.Sum("grains.calls", "Threw").ShouldBe(1);
    }

    [Fact]
    public async Task The_duration_of_a_call_is_measured_on_the_engines_clock()
    {
        var clock = new ManualTimeProvider();
        await using var host = await TestEngine.StartAsync(new GrainTestSettings { Time = clock });
        using var measured = new Measured(host);
        var call = host.Grains.GetGrain<IStageGrain>("stage:one").WriteAsync("slow", default);
        await host.Signals().WaitAsync("slow begun");
        clock.Advance(TimeSpan.FromSeconds(3));
        host.Signals().Raise("slow go");
        await call;
        measured.Sum("grains.call.duration").ShouldBe(3);
    }

    [Fact]
    public async Task Activations_and_waiting_turns_are_gauged()
    {
        await using var host = await TestEngine.StartAsync();
        using var measured = new Measured(host);
        var grain = host.Grains.GetGrain<IStageGrain>("stage:one");
        var running = grain.WriteAsync("running", default);
        await host.Signals().WaitAsync("running begun");
        var waiting = grain.WriteAsync("waiting", default);
        measured.Observe("grains.activations").ShouldBe(1);
        measured.Observe("grains.queue").ShouldBe(1);
        host.Signals().Raise("running go");
        host.Signals().Raise("waiting go");
        await Task.WhenAll(running, waiting);
        measured.Observe("grains.queue").ShouldBe(0);
    }

    [Fact]
    public async Task Timeouts_are_counted()
    {
        var clock = new ManualTimeProvider();
        await using var host = await TestEngine.StartAsync(new GrainTestSettings { Time = clock });
        using var measured = new Measured(host);
        var call = host.Grains.GetGrain<IStageGrain>("stage:one").WriteAsync("slow", default);
        await host.Signals().WaitAsync("slow begun");
        clock.Advance(TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<TimeoutException>(call);
        measured.Sum("grains.timeouts").ShouldBe(1);
    }

    [Fact]
    public async Task Cycles_are_counted()
    {
        await using var host = await TestEngine.StartAsync();
        using var measured = new Measured(host);
        await Should.ThrowAsync<TimeoutException>(() => host.Grains.GetGrain<IChainGrain>("chain:a").PassAsync(["chain:a"]));
        measured.Sum("grains.cycles").ShouldBe(1);
    }

    /// <summary>Listens to the meter of one host; other tests' engines have meters of their own.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentBag<(string Instrument, double Value, string? Outcome)> _values = [];

        public Measured(GrainTestHost host)
        {
            var meters = host.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "BmnnHierarchy.Grains" && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>(Add);
            _listener.Start();
        }

        public double Sum(string instrument, string? outcome = null) =>
            _values.Where(value => value.Instrument == instrument && (outcome is null || value.Outcome == outcome)).Sum(value => value.Value);

        public double Observe(string instrument)
        {
            _values.Clear();
            _listener.RecordObservableInstruments();
            return Sum(instrument);
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state = null)
        {
            string? outcome = null;
            foreach (var tag in tags)
            {
                outcome = tag.Key == "outcome" ? tag.Value as string : outcome;
            }

            _values.Add((instrument.Name, value, outcome));
        }
    }
}
