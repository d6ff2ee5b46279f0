using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Rollup.Lineages;

/// <summary>Asks the grains on the path, from the top down, each as the caller: nobody sees a step he may not see.</summary>
internal sealed class LineageReader(IGrainFactory grains, IUnitDirectory units, IAccessPolicy policy, ICallerContext callers, RollupHistory history) : ILineage
{
    /// <summary>A newer snapshot may overtake the reading; so often it is read again before it is said to be on its way.</summary>
    private const int Readings = 4;

    public async Task<Result<Lineage>> ExplainAsync(UnitKey unit, string measure, Caller caller, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(caller);
        var path = PathOf(unit, caller);
        for (var reading = 1; ; reading++)
        {
            var steps = new List<ProofStep>();
            foreach (var at in path)
            {
                var reply = await grains.GetGrain<IRollupGrain>(at.ToString()).GetProofStepAsync(cancellationToken);
                if (reply.IsRefused)
                {
                    return reply.Refused.ToRefusal();
                }

                steps.Insert(0, reply.Value!);
            }

            var isSettled = IsSettled(steps);
            if (isSettled || reading == Readings)
            {
                return Explain(unit, measure, isSettled ? steps : steps[..1], isSettled);
            }
        }
    }

    public async Task<Result<Lineage>> ExplainAsync(UnitKey unit, string measure, AsOf asOf, Caller caller, CancellationToken cancellationToken)
    {
        var steps = await history.ProofAsync(unit, asOf, caller, cancellationToken);
        return steps.Then(read => Explain(unit, measure, read, isSettled: true));
    }

    private static Result<Lineage> Explain(UnitKey unit, string measure, List<ProofStep> steps, bool isSettled)
    {
        var (snapshot, _, parts) = steps[0];
        if (snapshot.Totals.FirstOrDefault(total => total.Key == measure) is not { } figure)
        {
            return Refusal.Of(RollupRefusals.MeasureIsUnknown, "measure", measure);
        }

        var proof = new RollupProof([.. steps]);
        return new Lineage(
            unit,
            measure,
            figure.Measure,
            snapshot,
            [.. parts!.Own.SelectMany(own => Of(measure, own.Measures).Select(value => new LineagePart(own.Facet, own.Version, own.At, value, string.Empty)))],
            [.. parts.Children.SelectMany(child => Of(measure, child.Totals).Select(value => new LineagePart(child.Unit, child.Version, child.At, value, child.Hash)))],
            proof,
            proof.Verify(Digest.Parse(steps[^1].Snapshot.Hash)),
            isSettled);
    }

    private static IEnumerable<Measure> Of(string measure, ImmutableArray<KeyedMeasure> figures) =>
        figures.Where(figure => figure.Key == measure).Select(figure => figure.Measure);

    /// <summary>Each step is in the one above it, in the version that was read.</summary>
    private static bool IsSettled(List<ProofStep> steps) => steps.Zip(steps.Skip(1)).All(pair =>
        pair.Second.Children.Contains(new ChildMark(pair.First.Snapshot.Unit, pair.First.Snapshot.Version, pair.First.Snapshot.Hash)));

    /// <summary>The topmost unit that the caller may see, and on down to the unit.</summary>
    private List<UnitKey> PathOf(UnitKey unit, Caller caller)
    {
        var path = new List<UnitKey> { unit };
        while (units.Current.Find(path[0])?.Parent is { } parent && policy.Allows(caller, Permission.SeeRollup, parent))
        {
            path.Insert(0, parent);
        }

        return path;
    }
}
