namespace BmnnHierarchy.Rollup;

/// <summary>A figure while it is being added up; mutable so that thousands of additions cost no allocation.</summary>
internal sealed class RunningMeasure(string key, Measure first)
{
    private long[] _values = [.. first.Values];

    public string Key => key;

    public void Add(Measure measure)
    {
        if (measure.Kind != first.Kind)
        {
            throw Fault($"{first.Kind} and {measure.Kind} do not add");
        }

        switch (measure.Kind)
        {
            case MeasureKind.Earliest:
                Take(measure, earlier: true);
                break;
            case MeasureKind.Latest:
                Take(measure, earlier: false);
                break;
            default:
                AddEach(measure);
                break;
        }
    }

    public Measure ToMeasure() => new(first.Kind, [.. _values]);

    private void AddEach(Measure measure)
    {
        var values = measure.Values.AsSpan();
        if (first.Kind is MeasureKind.Distribution && values.Length > _values.Length)
        {
            // A status was added to the catalogue since the shorter one was counted.
            Array.Resize(ref _values, values.Length);
        }
        else if (values.Length != _values.Length && first.Kind is not MeasureKind.Distribution)
        {
            throw Fault($"{first.Kind} of {_values.Length} and of {values.Length} values do not add");
        }

        for (var i = 0; i < values.Length; i++)
        {
            var sum = unchecked(_values[i] + values[i]);
            if (((_values[i] ^ sum) & (values[i] ^ sum)) < 0)
            {
                throw Fault("the sum does not fit into 64 bits");
            }

            _values[i] = sum;
        }
    }

    private void Take(Measure measure, bool earlier)
    {
        if (measure.Values.Length == 0)
        {
            return;
        }

        var day = measure.Values[0];
        if (_values.Length == 0)
        {
            _values = [day];
        }
        else
        {
            _values[0] = earlier ? Math.Min(_values[0], day) : Math.Max(_values[0], day);
        }
    }

    private MeasureFaultException Fault(string what) => new(key.Length == 0 ? $"Cannot add: {what}." : $"Cannot add '{key}': {what}.");
}
