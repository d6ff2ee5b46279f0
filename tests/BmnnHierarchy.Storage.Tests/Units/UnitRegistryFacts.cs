using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using BmnnHierarchy.Units.Loading;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Units;

/// <summary>The tree in the journal: what is loaded is there after a restart, and nothing is written twice.</summary>
public abstract class UnitRegistryFacts : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private GrainTestHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await CreateDatabaseAsync();
        _host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task The_reference_data_is_loaded_and_the_directory_has_its_tree()
    {
        Directory.Current.All.ShouldBeEmpty();

        (await LoadAsync()).Value.ShouldBe(UnitsModule.ReferenceTree().All.Count());

        Texts(Directory.Current).ShouldBe(Texts(UnitsModule.ReferenceTree()));
    }

    [Fact]
    public async Task Loading_again_writes_nothing()
    {
        await LoadAsync();
        var events = await CountAsync("journal_event");

        (await LoadAsync()).Value.ShouldBe(0);

        (await CountAsync("journal_event")).ShouldBe(events);
    }

    [Fact]
    public async Task Many_callers_at_once_load_once()
    {
        var loaded = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LoadAsync()));

        loaded.Count(r => r.Value > 0).ShouldBe(1);
    }

    [Fact]
    public async Task After_a_restart_the_journal_alone_gives_the_same_tree()
    {
        await LoadAsync();
        var before = Texts(Directory.Current);

        await RestartAsync(ReferenceFiles.Embedded);
        Directory.Current.All.ShouldBeEmpty();
        await Loader.OpenAsync(CancellationToken.None);

        Texts(Directory.Current).ShouldBe(before);
        (await LoadAsync()).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Changed_files_append_the_difference_and_change_the_rows()
    {
        await LoadAsync();
        await RestartAsync(Changed("units-31.2025-07-01.csv", "Xã Nguyên Giáp,", "Xã Nguyên Giáp Mới,"));

        (await LoadAsync()).Value.ShouldBe(1);

        Directory.Current.Find(UnitKey.FromCode("31-11146"))!.Name.ShouldBe("Xã Nguyên Giáp Mới");
        (await QueryAsync("SELECT name FROM units_unit WHERE unit = 'unit:31-11146'")).ShouldBe(["Xã Nguyên Giáp Mới"]);
    }

    [Fact]
    public async Task Going_back_to_earlier_files_is_a_change_of_its_own()
    {
        await LoadAsync();
        await RestartAsync(Changed("units-31.2025-07-01.csv", "Xã Nguyên Giáp,", "Xã Nguyên Giáp Mới,"));
        await LoadAsync();
        await RestartAsync(ReferenceFiles.Embedded);

        (await LoadAsync()).Value.ShouldBe(1);

        Texts(Directory.Current).ShouldBe(Texts(UnitsModule.ReferenceTree()));
    }

    [Fact]
    public async Task A_bad_row_leaves_everything_as_it_was()
    {
        await LoadAsync();
        var events = await CountAsync("journal_event");
        await RestartAsync(Changed("units-31.2025-07-01.csv", "unit:31-11146,Commune,unit:31,", "unit:31-11146,Commune,unit:32,"));

        var loaded = await LoadAsync();

        loaded.Refusal!.Code.ShouldBe(UnitsRefusals.ParentMustExist);
        loaded.Refusal.Arguments[0].ShouldBe("units-31.2025-07-01.csv");
        (await CountAsync("journal_event")).ShouldBe(events);
        await Loader.OpenAsync(CancellationToken.None);
        Texts(Directory.Current).ShouldBe(Texts(UnitsModule.ReferenceTree()));
    }

    [Fact]
    public async Task The_rows_say_what_the_tree_says()
    {
        await LoadAsync();

        (await CountAsync("units_unit")).ShouldBe(Directory.Current.All.Count());
        (await CountAsync("units_succession")).ShouldBe(Directory.Current.All.Sum(u => u.Successors.Length));
        (await QueryAsync("SELECT unit FROM units_unit WHERE folded_name = 'xa ha ky' AND valid_to = '2025-07-01'")).ShouldBe(["unit:30-298-11149"]);
        (await QueryAsync("SELECT successor FROM units_succession WHERE unit = 'unit:30-298-11149' AND withdrawn = 0")).ShouldBe(["unit:31-11146"]);
    }

    [Fact]
    public async Task The_registry_answers_for_one_unit_and_refuses_an_unknown_one()
    {
        await LoadAsync();
        using var scope = _host.Services.GetRequiredService<ICallerContext>().Use(new Caller("nguyengiap", "Nguyên Giáp", []));
        var registry = _host.Grains.GetGrain<IUnitRegistryGrain>(UnitRegistry.Key);

        (await registry.GetUnitAsync("unit:31-11146", CancellationToken.None)).Value!.Name.ShouldBe("Xã Nguyên Giáp");
        (await registry.GetUnitAsync("unit:99-1", CancellationToken.None)).Refused!.Code.ShouldBe(UnitsRefusals.UnitMustBeKnown);
        (await registry.GetUnitAsync("Nguyên Giáp", CancellationToken.None)).Refused!.Code.ShouldBe(UnitsRefusals.UnitMustBeKnown);
    }

    [Fact]
    public async Task Only_the_system_may_load()
    {
        using var scope = _host.Services.GetRequiredService<ICallerContext>().Use(new Caller("quantri", "Quản trị", []));
        await Should.ThrowAsync<AccessDeniedException>(
            () => _host.Grains.GetGrain<IUnitRegistryGrain>(UnitRegistry.Key).LoadReferenceAsync(CancellationToken.None));
    }

    protected abstract Task<TestDatabase> CreateDatabaseAsync();

    private IUnitDirectory Directory => _host.Services.GetRequiredService<IUnitDirectory>();

    private IUnitReferenceLoader Loader => _host.Services.GetRequiredService<IUnitReferenceLoader>();

    private Task<Result<int>> LoadAsync() => Loader.LoadAsync(CancellationToken.None);

    private Task<GrainTestHost> StartAsync(ReferenceFiles? files = null) => GrainTestHost.StartAsync(
        services =>
        {
            services.AddSingleton(files ?? ReferenceFiles.Embedded);
            services.AddJournal(_database.Configure);
            services.AddAccess();
            services.AddUnits();
        },
        typeof(UnitsModule).Assembly);

    private async Task RestartAsync(ReferenceFiles files)
    {
        await _host.DisposeAsync();
        _host = await StartAsync(files);
    }

    private async Task<long> CountAsync(string table) => long.Parse((await QueryAsync($"SELECT count(*) FROM {table}")).Single(), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<string>> QueryAsync(string sql)
    {
        await using var connection = await _host.Services.GetRequiredService<IStorage>().OpenReadAsync(CancellationToken.None);
        return (await connection.QueryAsync<object>(sql)).Select(r => ((IDictionary<string, object>)r).Values.Single().ToString()!).ToList();
    }

    private static ReferenceFiles Changed(string file, string from, string to) => new(
        [.. ReferenceFiles.Embedded.Files.Select(f => f.Name == file ? f with { Text = f.Text.Replace(from, to, StringComparison.Ordinal) } : f)]);

    private static List<string> Texts(IUnitTree tree) => [.. tree.All.Select(u => CanonicalJson.Write(UnitView.From(u)))];
}

public sealed class Unit_registry_on_Sqlite : UnitRegistryFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Unit_registry_on_PostgreSql(PostgresFixture postgres) : UnitRegistryFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
