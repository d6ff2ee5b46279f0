using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class RollupProofTests
{
    private static readonly (RollupProof Proof, Digest Root) Honest = BuildProof();

    public static TheoryData<string> Alterations => [.. Altered.Keys];

    private static Dictionary<string, (Func<RollupProof, RollupProof> Alter, ProofFaultKind Kind)> Altered { get; } = new()
    {
        ["unit"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Unit = "unit:40" } }), ProofFaultKind.SnapshotHash),
        ["version"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Version = 77 } }), ProofFaultKind.SnapshotHash),
        ["instant"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { At = s.Snapshot.At.AddMicroseconds(1) } }), ProofFaultKind.SnapshotHash),
        ["figure"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Totals = [Figures.Count("a", 8)] } }), ProofFaultKind.SnapshotHash),
        ["key of a figure"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Totals = [Figures.Count("b", 7)] } }), ProofFaultKind.SnapshotHash),
        ["kind of a figure"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Totals = [new KeyedMeasure("a", Measure.Distribution([7]))] } }), ProofFaultKind.SnapshotHash),
        ["figure taken out"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Totals = [] } }), ProofFaultKind.SnapshotHash),
        ["hash of own contributions"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { OwnHash = Digest.Zero.ToString() } }), ProofFaultKind.SnapshotHash),
        ["hash of children"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { ChildrenHash = Digest.Zero.ToString() } }), ProofFaultKind.SnapshotHash),
        ["hash"] = (AtProvince(s => s with { Snapshot = s.Snapshot with { Hash = Digest.Zero.ToString() } }), ProofFaultKind.SnapshotHash),
        ["child taken out"] = (AtProvince(s => s with { Children = s.Children.RemoveAt(0) }), ProofFaultKind.ChildrenHash),
        ["child put in"] = (AtProvince(s => s with { Children = s.Children.Add(new ChildMark("unit:31-zz", 1, Digest.Zero.ToString())) }), ProofFaultKind.ChildrenHash),
        ["unit of a child"] = (AtProvince(s => s with { Children = s.Children.SetItem(0, s.Children[0] with { Unit = "unit:31-aa" }) }), ProofFaultKind.ChildrenHash),
        ["version of a child"] = (AtProvince(s => s with { Children = s.Children.SetItem(0, s.Children[0] with { Version = 5 }) }), ProofFaultKind.ChildrenHash),
        ["hash of a child"] = (AtProvince(s => s with { Children = s.Children.SetItem(0, s.Children[0] with { Hash = Digest.Zero.ToString() }) }), ProofFaultKind.ChildrenHash),
        ["figure with its hash"] = (AtProvince(s => s with { Snapshot = Rehashed(s.Snapshot with { Totals = [Figures.Count("a", 8)] }) }), ProofFaultKind.TotalsAreNotTheSum),
        ["version with its hash"] = (AtProvince(s => s with { Snapshot = Rehashed(s.Snapshot with { Version = 77 }) }), ProofFaultKind.ChildNotIncluded),
        ["own contribution"] = (AtProvince(s => s with { Parts = s.Parts! with { Own = [Figures.Contribution("unit:31", 1, Figures.Count("a", 5))] } }), ProofFaultKind.OwnHash),
        ["figure of a child's snapshot"] = (AtProvince(s => s with { Parts = s.Parts! with { Children = s.Parts.Children.SetItem(0, s.Parts.Children[0] with { Totals = [Figures.Count("a", 9)] }) } }), ProofFaultKind.PartHash),
        ["child's snapshot taken out"] = (AtProvince(s => s with { Parts = s.Parts! with { Children = s.Parts.Children.RemoveAt(1) } }), ProofFaultKind.PartHash),
        ["step taken out"] = (proof => new RollupProof(proof.Steps.RemoveAt(1)), ProofFaultKind.ChildNotIncluded),
        ["topmost step taken out"] = (proof => new RollupProof(proof.Steps.RemoveAt(2)), ProofFaultKind.RootHash),
        ["all steps taken out"] = (_ => new RollupProof([]), ProofFaultKind.NoSteps),
    };

    [Fact]
    public void An_honest_proof_from_a_commune_to_the_Ministry_holds() => Honest.Proof.Verify(Honest.Root).ShouldBeNull();

    [Fact]
    public void A_proof_holds_without_the_parts_too() =>
        new RollupProof([.. Honest.Proof.Steps.Select(step => step with { Parts = null })]).Verify(Honest.Root).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Alterations))]
    public void A_proof_fails_when_something_in_it_is_altered(string what)
    {
        var (alter, kind) = Altered[what];
        alter(Honest.Proof).Verify(Honest.Root).ShouldNotBeNull().Kind.ShouldBe(kind);
    }

    [Fact]
    public void A_proof_fails_against_another_root() =>
        Honest.Proof.Verify(Digest.OfText("another")).ShouldBe(new ProofFault("unit:bca", ProofFaultKind.RootHash));

    private static Func<RollupProof, RollupProof> AtProvince(Func<ProofStep, ProofStep> alter) =>
        proof => new RollupProof(proof.Steps.SetItem(1, alter(proof.Steps[1])));

    private static Snapshot Rehashed(Snapshot snapshot) => snapshot with { Hash = SnapshotDigest.Of(snapshot).ToString() };

    private static (RollupProof Proof, Digest Root) BuildProof()
    {
        var commune = RollupState.Empty("unit:31-11146").Contribute(Figures.Contribution("unit:31-11146", 2, Figures.Count("a", 1))).State;
        var department = RollupState.Empty("unit:31-so_nv").Contribute(Figures.Contribution("unit:31-so_nv", 1, Figures.Count("a", 2))).State;
        var province = RollupState.Empty("unit:31").Accept(commune.Snapshot, department.Snapshot).State
            .Contribute(Figures.Contribution("unit:31", 1, Figures.Count("a", 4))).State;
        var ministry = RollupState.Empty("unit:bca").Accept(province.Snapshot).State;
        var steps = new[] { commune, province, ministry }.Select(state => state.ToProofStep(withParts: true));
        return (new RollupProof([.. steps]), Digest.Parse(ministry.Snapshot.Hash));
    }
}
