using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Steering.SavedViews;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Steering;

/// <summary>A person's own filters, on both databases: kept, read back, nobody else's.</summary>
public abstract class SavedViewFacts : StorageFacts
{
    private static readonly UnitKey HaiPhong = UnitKey.Parse("unit:31");

    [Fact]
    public async Task A_view_is_read_back_by_its_owner_in_its_list_and_by_nobody_else()
    {
        var mine = ViewsOf("lanhdao.hp");
        var saved = (await mine.SaveAsync("save-0001", HaiPhong, "Quá hạn lâu", "trang-thai=qua-han", default)).Value;
        await mine.SaveAsync("save-0002", HaiPhong, "Ấn phẩm", "mang=I", default);
        (await mine.SetDefaultAsync("default-1", saved.Id, true, default)).Value.IsDefault.ShouldBeTrue();

        (await mine.OfCallerAsync(HaiPhong, default)).Select(view => (view.Name, view.Query, view.IsDefault)).ShouldBe(
            [("Ấn phẩm", "mang=I", false), ("Quá hạn lâu", "trang-thai=qua-han", true)]);
        (await mine.OfCallerAsync(UnitKey.Parse("unit:40"), default)).ShouldBeEmpty();
        (await ViewsOf("thuongtruc.hp").OfCallerAsync(HaiPhong, default)).ShouldBeEmpty();
        (await ViewsOf("thuongtruc.hp").DeleteAsync("delete-01", saved.Id, default)).Refusal!.Code.ShouldBe(SteeringRefusals.ViewUnknown);
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_from_the_list_and_stays_in_the_journal()
    {
        var mine = ViewsOf("lanhdao.hp");
        var saved = (await mine.SaveAsync("save-0001", HaiPhong, "Quá hạn", "trang-thai=qua-han", default)).Value;
        (await mine.RenameAsync("rename-01", saved.Id, "Quá hạn lâu", default)).Value.Name.ShouldBe("Quá hạn lâu");
        (await mine.DeleteAsync("delete-01", saved.Id, default)).IsRefused.ShouldBeFalse();

        (await mine.OfCallerAsync(HaiPhong, default)).ShouldBeEmpty();
        var events = new List<string>();
        await foreach (var recorded in Journal.ReadAsync("steering/views:lanhdao.hp", 0, default))
        {
            events.Add(recorded.Type);
        }

        events.ShouldBe(["steering.view-saved", "steering.view-renamed", "steering.view-deleted"]);
    }

    [Fact]
    public async Task A_command_sent_again_changes_nothing_and_its_id_is_not_lent_to_another()
    {
        var mine = ViewsOf("lanhdao.hp");
        var first = (await mine.SaveAsync("save-0001", HaiPhong, "Quá hạn", "trang-thai=qua-han", default)).Value;
        (await mine.SaveAsync("save-0001", HaiPhong, "Quá hạn", "trang-thai=qua-han", default)).Value.ShouldBe(first);
        (await mine.SaveAsync("save-0001", HaiPhong, "Tên khác", "mang=I", default)).Refusal!.Code.ShouldBe(SteeringRefusals.CommandIdReused);
        (await mine.SaveAsync("x", HaiPhong, "Tên khác", "mang=I", default)).Refusal!.Code.ShouldBe(SteeringRefusals.CommandIdMalformed);
        (await mine.OfCallerAsync(HaiPhong, default)).ShouldHaveSingleItem().ShouldBe(first);
    }

    [Fact]
    public async Task Two_windows_of_one_person_do_not_lose_each_others_views()
    {
        var mine = ViewsOf("lanhdao.hp");
        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => mine.SaveAsync($"save-000{number}", HaiPhong, $"Bộ lọc {number}", "mang=I", default)));
        (await mine.OfCallerAsync(HaiPhong, default)).Length.ShouldBe(4);
    }

    private PersonalViews ViewsOf(string account) =>
        new(Journal, Services.GetRequiredService<IStorage>(), new As(account), TimeProvider.System);

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));

    private sealed class As(string account) : ICallerContext
    {
        public Caller? Current { get; } = new(account, account, []);

        public IDisposable Use(Caller caller) => throw new NotSupportedException();
    }
}

public sealed class Saved_views_on_Sqlite : SavedViewFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Saved_views_on_PostgreSql(PostgresFixture postgres) : SavedViewFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
