using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>Stored hashes outlive versions of the product.</summary>
public sealed class SnapshotDigestTests
{
    private static readonly Contribution Own = Figures.Contribution("unit:31", 3, Figures.Count("a", 7));

    [Fact]
    public void What_was_stored_before_heads_were_carried_has_the_hash_it_had()
    {
        var snapshot = RollupState.Empty("unit:31").Contribute(Own).State.Snapshot;

        snapshot.Heads.ShouldBeNull();
        snapshot.OwnHash.ShouldBe("cce262c0f17d98fbe5bebc834a7a690c955dcedc0c57be6d049a2c8387d1deb3");
        snapshot.Hash.ShouldBe("d3c9e6ce7d765c1228ff54ea36981d558e27ec733ef9a04b11fccb83bf705243");
    }

    [Fact]
    public void Stored_text_without_heads_is_read()
    {
        var snapshot = RollupState.Empty("unit:31").Contribute(Own).State.Snapshot;
        var text = Kernel.CanonicalJson.Write(snapshot);

        text.ShouldNotContain("heads");
        SnapshotDigest.Of(Kernel.CanonicalJson.Read<Snapshot>(text)).ToString().ShouldBe(snapshot.Hash);
        Kernel.CanonicalJson.Read<Contribution>(Kernel.CanonicalJson.Write(Own)).Head.ShouldBeNull();
    }

    [Fact]
    public void The_hash_covers_the_heads_and_the_head()
    {
        var snapshot = RollupState.Empty("unit:31").Contribute(Own with { Head = "ab" }).State.Snapshot;

        snapshot.Heads!.Value.ShouldBe([new FacetHead("steering", 3, "ab")]);
        SnapshotDigest.Of(snapshot with { Heads = [new FacetHead("steering", 3, "ac")] }).ToString().ShouldNotBe(snapshot.Hash);
        SnapshotDigest.Of(snapshot with { Heads = null }).ToString().ShouldNotBe(snapshot.Hash);
        SnapshotDigest.OfOwn([Own with { Head = "ac" }]).ToString().ShouldNotBe(snapshot.OwnHash);
        var read = Kernel.CanonicalJson.Read<Snapshot>(Kernel.CanonicalJson.Write(snapshot));
        read.Heads!.Value.ShouldBe(snapshot.Heads!.Value);
        SnapshotDigest.Of(read).ToString().ShouldBe(snapshot.Hash);
    }
}
