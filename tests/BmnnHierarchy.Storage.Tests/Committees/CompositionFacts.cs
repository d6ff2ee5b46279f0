using BmnnHierarchy.Committees;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Committees.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Committees;

/// <summary>What a province has set prescribes from its row; an end brings reference data back. On both databases.</summary>
public abstract class CompositionFacts : StorageFacts
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly UnitKey HaiPhong = UnitKey.FromCode("31");
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    [Fact]
    public async Task A_set_composition_prescribes_for_its_group_alone_until_it_ends()
    {
        using var current = new CurrentCompositions(CompositionCatalogue.LoadEmbedded(), Services.GetRequiredService<IStorage>());
        await current.LoadAsync(default);
        Code(current, "31-11146").ShouldBe("commune");

        var set = new CompositionSet(
            Today, CompositionScope.Communes, 1, Today, "Quyết định", "Decision", "Công an cấp xã", "Commune Police",
            [new("head", MemberPost.Head, "Chủ tịch", "Chairman")], null);
        await AppendAsync(set.ToEvent());
        await current.LoadAsync(default);
        (Code(current, "31-11146"), Code(current, "31-so_nv"), Code(current, "40-16738")).ShouldBe(("31-communes-1", "body", "commune"));
        current.For(Tree.Find(UnitKey.FromCode("31-11146"))!, HaiPhong, Today.AddDays(-1))!.Code.ShouldBe("commune");

        await AppendAsync(new CompositionEnded(Today, CompositionScope.Communes).ToEvent());
        await current.LoadAsync(default);
        Code(current, "31-11146").ShouldBe("commune");
    }

    private static string? Code(CurrentCompositions current, string unit)
    {
        var found = Tree.Find(UnitKey.FromCode(unit))!;
        return current.For(found, Tree.ProvinceOf(found.Key)?.Key, Today)?.Code;
    }

    private async Task AppendAsync(NewEvent change)
    {
        var stream = new EventStream<CompositionsState>(Journal, CompositionsFold.Instance, CompositionStreams.Of(HaiPhong));
        await stream.LoadAsync(CancellationToken.None);
        var before = stream.State;
        var id = $"command-{stream.Head.Sequence:D4}";
        var outcome = await stream.AppendAsync(
            new CommandHeader(id, Digest.OfText(id), "thuongtruc.hp", VietnamTime.StartOf(Today), null), [change],
            (after, _) => new Consequences([.. CompositionTables.Rows(HaiPhong, before, after)], []), CancellationToken.None);
        outcome.ShouldBeOfType<AppendOutcome.Appended>();
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton(new SchemaScripts("committees", typeof(CommitteesModule).Assembly));
}

public sealed class Compositions_on_Sqlite : CompositionFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Compositions_on_PostgreSql(PostgresFixture postgres) : CompositionFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
