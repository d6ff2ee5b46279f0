using System.Diagnostics.Metrics;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>What the engine tells about itself, on the meter <c>BmnnHierarchy.Grains</c>.</summary>
internal sealed class GrainMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _timeouts;
    private readonly Counter<long> _cycles;

    public GrainMetrics(IMeterFactory factory, Func<int> activations, Func<int> queued)
    {
        _meter = factory.Create("BmnnHierarchy.Grains");
        _calls = _meter.CreateCounter<long>("grains.calls", "{call}", "Calls answered, by method and outcome.");
        _duration = _meter.CreateHistogram<double>("grains.call.duration", "s", "From the call to its answer.");
        _timeouts = _meter.CreateCounter<long>("grains.timeouts", "{call}", "Calls that had no answer in time.");
        _cycles = _meter.CreateCounter<long>("grains.cycles", "{call}", "Calls refused because they came back to a grain that waits for them.");
        _meter.CreateObservableGauge("grains.activations", activations, "{activation}", "Activations there are.");
        _meter.CreateObservableGauge("grains.queue", queued, "{turn}", "Turns that wait in mailboxes.");
    }

    public void Answered(GrainCall call, CallOutcome outcome, TimeProvider time)
    {
        if (_calls.Enabled)
        {
            _calls.Add(1, new("method", call.Method.DisplayName), new("outcome", outcome.ToString()));
        }

        if (_duration.Enabled)
        {
            _duration.Record(time.GetElapsedTime(call.StartedAt).TotalSeconds, new KeyValuePair<string, object?>("method", call.Method.DisplayName));
        }

        if (outcome == CallOutcome.TimedOut)
        {
            _timeouts.Add(1, new KeyValuePair<string, object?>("method", call.Method.DisplayName));
        }
    }

    public void Cycle(GrainCall call) => _cycles.Add(1, new KeyValuePair<string, object?>("method", call.Method.DisplayName));

    public void Dispose() => _meter.Dispose();
}
