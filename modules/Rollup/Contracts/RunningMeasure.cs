namespace BmnnHierarchy.Rollup;

/// <summary>
/// A figure while it is being added up; mutable so that thousands of additions cost no allocation. To which nothing was
/// added stays the very figure it began as: most keys of the Ministry come from one province alone.
/// </summary>
internal sealed class RunningMeasure(KeyedMeasure first)
{
    private long[]? _values;

    public string Key => first.Key;

    private MeasureKind Kind => first.Measure.Kind;

    public void Add(Measure measure)
    {
        if (measure.Kind != Kind)
        {
            throw Fault($"{Kind} and {measure.Kind} do not add");
        }

        _values ??= [.. first.Measure.Values];
        switch (Kind)
        {
            case MeasureKind.Earliest:
                Take(_values, measure.Values.AsSpan(), earlier: true);
                break;
            case MeasureKind.Latest:
                Take(_values, measure.Values.AsSpan(), earlier: false);
                break;
            default:
                AddEach(_values, measure.Values.AsSpan());
                break;
        }
    }

    public KeyedMeasure ToKeyed() => _values is null ? first : new KeyedMeasure(Key, new Measure(Kind, [.. _values]));

    private void AddEach(long[] sums, ReadOnlySpan<long> values)
    {
        if (Kind is MeasureKind.Distribution && values.Length > sums.Length)
        {
            // A status was added to the catalogue since the shorter one was counted.
            Array.Resize(ref sums, values.Length);
            _values = sums;
        }
        else if (values.Length != sums.Length && Kind is not MeasureKind.Distribution)
        {
            throw Fault($"{Kind} of {sums.Length} and of {values.Length} values do not add");
        }

        for (var i = 0; i < values.Length; i++)
        {
            var sum = unchecked(sums[i] + values[i]);
            if (((sums[i] ^ sum) & (values[i] ^ sum)) < 0)
            {
                throw Fault("the sum does not fit into 64 bits");
            }

            sums[i] = sum;
        }
    }

    private void Take(long[] taken, ReadOnlySpan<long> values, bool earlier)
    {
        if (values.IsEmpty)
        {
            return;
        }

        _values = taken.Length == 0 ? [values[0]] : [earlier ? Math.Min(taken[0], values[0]) : Math.Max(taken[0], values[0])];
    }

    private MeasureFaultException Fault(string what) => new(Key.Length == 0 ? $"Cannot add: {what}." : $"Cannot add '{Key}': {what}.");
}
