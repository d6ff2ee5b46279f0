using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Domain;

/// <summary>
/// Looks at what comes in before it can reach a sum. One part that does not add must not keep its siblings' figures from
/// going up, so it is left out and named, and the rest is taken.
/// </summary>
/// <param name="totals">The figures so far, whose shapes newcomers must have.</param>
internal sealed class Intake(ImmutableArray<KeyedMeasure> totals)
{
    private readonly ImmutableArray<string>.Builder _faults = ImmutableArray.CreateBuilder<string>();
    private ImmutableArray<KeyedMeasure> _shapes = totals;

    public ImmutableArray<string> Faults => _faults.ToImmutable();

    public bool Takes(Contribution contribution, string unit) =>
        contribution.Unit != unit
            ? Refuse($"A contribution of {contribution.Unit} came to {unit}.")
            : Adds(contribution.Measures, $"{contribution.Unit}, facet {contribution.Facet}, version {contribution.Version}");

    public bool Takes(Snapshot child, string unit)
    {
        var origin = $"{child.Unit}, version {child.Version}";
        return child.Unit == unit ? Refuse($"{unit} cannot be its own child.")
            : MeasureSet.FaultOf(child.Totals) is { } fault ? Refuse($"{origin}: {fault}")
            : SnapshotDigest.Of(child).ToString() != child.Hash ? Refuse($"{origin}: its hash is not that of its figures.")
            : Adds(child.Totals, origin);
    }

    private bool Adds(ImmutableArray<KeyedMeasure> measures, string origin)
    {
        if (MeasureSet.FaultOf(measures) is { } fault)
        {
            return Refuse($"{origin}: {fault}");
        }

        try
        {
            // No value is negative, so this sum, which may count a replaced part twice, overflows before the true one can.
            _shapes = MeasureSet.Add(_shapes, measures);
            return true;
        }
        catch (MeasureFaultException unlike)
        {
            return Refuse($"{origin}: {unlike.Message}");
        }
    }

    private bool Refuse(string fault)
    {
        _faults.Add(fault);
        return false;
    }
}
