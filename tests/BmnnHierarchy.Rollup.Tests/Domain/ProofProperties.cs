using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class ProofProperties
{
    [Fact]
    public void The_proof_of_any_unit_of_any_tree_holds() =>
        ForAnyProof((proof, root, _) => proof.Verify(root) is null);

    [Fact]
    public void The_proof_fails_when_any_figure_is_altered() => ForAnyProof((proof, root, random) =>
        Altered(proof, random, snapshot => snapshot.Totals.IsEmpty ? null : snapshot with { Totals = AlterFigure(snapshot.Totals, random) })
            .All(altered => altered.Verify(root) is not null));

    [Fact]
    public void The_proof_fails_when_any_version_is_altered() => ForAnyProof((proof, root, random) =>
        Altered(proof, random, snapshot => snapshot with { Version = snapshot.Version + 1 + random.Next(5) })
            .All(altered => altered.Verify(root) is not null));

    [Fact]
    public void The_proof_fails_when_any_child_is_altered() => ForAnyProof((proof, root, random) =>
        Enumerable.Range(0, proof.Steps.Length).Where(step => !proof.Steps[step].Children.IsEmpty)
            .Select(step => new RollupProof(proof.Steps.SetItem(step, proof.Steps[step] with { Children = AlterChild(proof.Steps[step].Children, random) })))
            .All(altered => altered.Verify(root) is not null));

    /// <summary>The same change at each step in turn: once as it is, once with the hash made to fit, as somebody who knows the rules would.</summary>
    private static IEnumerable<RollupProof> Altered(RollupProof proof, Random random, Func<Snapshot, Snapshot?> alter)
    {
        for (var step = 0; step < proof.Steps.Length; step++)
        {
            if (alter(proof.Steps[step].Snapshot) is { } snapshot)
            {
                yield return new RollupProof(proof.Steps.SetItem(step, proof.Steps[step] with { Snapshot = snapshot }));
                var fitting = snapshot with { Hash = SnapshotDigest.Of(snapshot).ToString() };
                yield return new RollupProof(proof.Steps.SetItem(step, proof.Steps[step] with { Snapshot = fitting }));
            }
        }
    }

    private static ImmutableArray<KeyedMeasure> AlterFigure(ImmutableArray<KeyedMeasure> figures, Random random)
    {
        var at = random.Next(figures.Length);
        var (key, measure) = figures[at];
        return random.Next(3) switch
        {
            0 => figures.RemoveAt(at),
            1 => figures.SetItem(at, new KeyedMeasure(key + "x", measure)),
            _ when measure.Values.IsEmpty => figures.SetItem(at, new KeyedMeasure(key, measure with { Values = [1] })),
            _ => figures.SetItem(at, new KeyedMeasure(key, measure with { Values = AlterValue(measure.Values, random) })),
        };
    }

    private static ImmutableArray<long> AlterValue(ImmutableArray<long> values, Random random)
    {
        var at = random.Next(values.Length);
        return values.SetItem(at, values[at] + 1 + random.Next(9));
    }

    private static ImmutableArray<ChildMark> AlterChild(ImmutableArray<ChildMark> children, Random random)
    {
        var at = random.Next(children.Length);
        var child = children[at];
        return random.Next(4) switch
        {
            0 => children.RemoveAt(at),
            1 => children.SetItem(at, child with { Version = child.Version + 1 }),
            2 => children.SetItem(at, child with { Unit = child.Unit + "x" }),
            _ => children.SetItem(at, child with { Hash = Digest.OfText(child.Hash).ToString() }),
        };
    }

    private static void ForAnyProof(Func<RollupProof, Digest, Random, bool> holds) => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var network = new UnreliableNetwork(random);
            for (var steps = 20 + random.Next(60); steps > 0; steps--)
            {
                network.Step();
            }

            network.Settle();
            var units = Enumerable.Range(0, network.States.Count).Where(unit => network.States[unit].Snapshot.Version > 0).ToArray();
            if (units.Length == 0)
            {
                return true;
            }

            var path = ImmutableArray.CreateBuilder<ProofStep>();
            for (var unit = units[random.Next(units.Length)]; unit >= 0; unit = network.ParentOf(unit))
            {
                path.Add(network.States[unit].ToProofStep(withParts: random.Next(2) == 0));
            }

            return holds(new RollupProof(path.ToImmutable()), Digest.Parse(network.States[0].Snapshot.Hash), random);
        }).QuickCheckThrowOnFailure();
}
