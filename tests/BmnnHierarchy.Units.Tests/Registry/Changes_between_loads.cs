using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain;
using BmnnHierarchy.Units.Domain.Registry;
using BmnnHierarchy.Units.Storage;
using BmnnHierarchy.Units.Tests.Catalogue;

namespace BmnnHierarchy.Units.Tests.Registry;

public sealed class Changes_between_loads
{
    private const string Closed = "unit:31-300,FormerDistrict,unit:31,Huyện Cũ,Old District,,2025-01-01,2025-07-01,,false";

    private static readonly UnitTree First = Csv.Tree(
        Csv.Units(Csv.Ministry, Csv.HaiPhong, Closed, Csv.Commune("unit:31-1"), Csv.Commune("unit:31-2")),
        Csv.Successions("unit:31-300,unit:31-1,part", "unit:31-300,unit:31-2,part"));

    [Fact]
    public void The_first_load_establishes_every_unit()
    {
        var change = Change(RegistryState.Empty, "a", First);
        (change.Established.Length, change.Restated.Length, change.Withdrawn.Length, change.Units).ShouldBe((5, 0, 0, 5));
        change.Events().Select(e => e.Type).Distinct().ShouldBe([RegistryEvents.ReferenceLoaded, RegistryEvents.UnitEstablished]);
    }

    [Fact]
    public void The_same_files_again_change_nothing() =>
        RegistryChange.Between(Load(RegistryState.Empty, "a", First), Files("a"), First).ShouldBeNull();

    [Fact]
    public void Other_files_with_the_same_units_are_recorded_and_change_no_unit()
    {
        var change = Change(Load(RegistryState.Empty, "a", First), "b", First);
        change.Units.ShouldBe(0);
        change.Events().ShouldHaveSingleItem().Type.ShouldBe(RegistryEvents.ReferenceLoaded);
    }

    [Fact]
    public void Only_the_difference_is_appended()
    {
        var second = Csv.Tree(
            Csv.Units(Csv.Ministry, Csv.HaiPhong, Closed, Csv.Commune("unit:31-1", name: "Xã Tên Khác"), Csv.Commune("unit:31-3")),
            Csv.Successions("unit:31-300,unit:31-1,whole"));
        var change = Change(Load(RegistryState.Empty, "a", First), "b", second);
        change.Established.Select(u => u.Unit).ShouldBe(["unit:31-3"]);
        change.Restated.Select(u => u.Unit).ShouldBe(["unit:31-1", "unit:31-300"]);
        change.Withdrawn.Select(u => u.Unit).ShouldBe(["unit:31-2"]);
        change.Events().Select(e => e.Type).ShouldBe(
        [
            RegistryEvents.ReferenceLoaded, RegistryEvents.UnitEstablished, RegistryEvents.UnitRestated, RegistryEvents.UnitRestated,
            RegistryEvents.UnitWithdrawn,
        ]);
    }

    [Fact]
    public void The_folded_state_gives_the_tree_that_was_loaded() => ShouldBeTheSame(Load(RegistryState.Empty, "a", First).ToTree(), First);

    [Fact]
    public void The_product_s_own_tree_survives_the_journal()
    {
        var tree = (UnitTree)UnitsModule.ReferenceTree();
        ShouldBeTheSame(Load(RegistryState.Empty, "a", tree).ToTree(), tree);
    }

    [Fact]
    public void A_state_that_is_written_and_read_again_gives_the_same_tree()
    {
        var state = Load(RegistryState.Empty, "a", First);
        ShouldBeTheSame(CanonicalJson.Read<RegistryState>(CanonicalJson.Write(state)).ToTree(), First);
    }

    [Fact]
    public void Rows_of_units_and_successions_that_went_are_marked_withdrawn()
    {
        var before = Load(RegistryState.Empty, "a", First);
        var second = Csv.Tree(
            Csv.Units(Csv.Ministry, Csv.HaiPhong, Closed, Csv.Commune("unit:31-1")), Csv.Successions("unit:31-300,unit:31-1,whole"));
        var rows = UnitTables.Rows(before, Change(before, "b", second)).Select(r => (r.Table.Name, Key: (string)r.Values[0]!, Last: r.Values[^1]));
        rows.ShouldBe(
        [
            ("units_unit", "unit:31-300", 0L),
            ("units_unit", "unit:31-2", 1L),
            ("units_succession", "unit:31-300", 1L),
            ("units_succession", "unit:31-300", 0L),
        ]);
    }

    [Fact]
    public void Rows_fit_the_columns_of_their_tables()
    {
        foreach (var row in UnitTables.Rows(RegistryState.Empty, Change(RegistryState.Empty, "a", First)))
        {
            row.Values.Length.ShouldBe(row.Table.Columns.Length);
            row.Values.Take(row.Table.KeyColumns).ShouldAllBe(v => v != null);
        }
    }

    [Fact]
    public void Stored_events_of_version_1_stay_readable()
    {
        const string Stored = """{"unit":"unit:31-300","kind":"formerDistrict","parent":"unit:31","name":"Huyện Cũ","nameInEnglish":"Old District","validFrom":"2025-01-01","validTo":"2025-07-01","otherNames":["Huyện Xưa"],"successors":[{"unit":"unit:31-1","share":"part"},{"unit":"unit:31-2","share":"part"}],"isExample":false}""";
        var unit = CanonicalJson.Read<StoredUnit>(Stored);
        CanonicalJson.Write(unit).ShouldBe(Stored);
        unit.ToUnit().OtherNames.ShouldBe(["Huyện Xưa"]);
    }

    private static ImmutableArray<LoadedFile> Files(string digest) => [new LoadedFile(Csv.UnitsFile, digest)];

    private static RegistryChange Change(RegistryState state, string digest, UnitTree tree) =>
        RegistryChange.Between(state, Files(digest), tree).ShouldNotBeNull();

    private static RegistryState Load(RegistryState state, string digest, UnitTree tree)
    {
        var header = new CommandHeader("load", Digest.Zero, "system", DateTimeOffset.UnixEpoch, null);
        return EventChain.Extend(RegistryEvents.Stream, StreamHead.Empty, header, Change(state, digest, tree).Events())
            .Aggregate(state, RegistryFold.Instance.Apply);
    }

    private static void ShouldBeTheSame(UnitTree actual, UnitTree expected) =>
        actual.All.Select(Text).ShouldBe(expected.All.Select(Text));

    private static string Text(Unit unit) => CanonicalJson.Write(UnitView.From(unit));
}
