using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability.Tests.Support;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace BmnnHierarchy.Accountability.Tests.Grains;

/// <summary>The module on a running engine, with journal, outbox, access policy and the real tree of units; the roll-up takes what comes and keeps nothing.</summary>
internal sealed class AccountabilityHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly GrainTestHost _host;
    private bool _stopped;

    private AccountabilityHost(TestDatabase database, bool ownsDatabase, ManualTimeProvider time, GrainTestHost host) =>
        (_database, _ownsDatabase, Time, _host) = (database, ownsDatabase, time, host);

    public ManualTimeProvider Time { get; }

    public IServiceProvider Services => _host.Services;

    public IAccountabilityReads Reads => Services.GetRequiredService<IAccountabilityReads>();

    /// <param name="before">An earlier host whose process has ended; its database is taken over.</param>
    /// <param name="deliveries">How many directives reach their units before the line is cut; all when null.</param>
    public static async Task<AccountabilityHost> StartAsync(DateTimeOffset now, AccountabilityHost? before = null, int? deliveries = null)
    {
        var database = before?._database ?? TestDatabase.Sqlite();
        var time = new ManualTimeProvider(now);
        var host = await GrainTestHost.StartAsync(
            new GrainTestSettings { Time = time },
            services =>
            {
                services.AddJournal(database.Configure);
                services.AddAccess();
                services.TryAddSingleton<IUnitDirectory>(new Directory());
                services.AddSingleton<IOutboxHandler, NoRollup>();
                services.AddAccountability();
                if (deliveries is { } some)
                {
                    CutLine.Decorate(services, some);
                }
            },
            typeof(AccountabilityModule).Assembly);
        return new AccountabilityHost(database, before is null, time, host);
    }

    /// <summary>The process ends; the database stays.</summary>
    public async ValueTask StopAsync()
    {
        if (!_stopped)
        {
            _stopped = true;
            await _host.DisposeAsync();
        }
    }

    public async Task<T> CallAsync<T>(string account, Func<IAccountabilityGrain, Task<T>> call, string unit = UnitStory.NguyenGiap)
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Person(account));
        return await call(_host.Grains.GetGrain<IAccountabilityGrain>(unit));
    }

    public async Task ClockAsync()
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Caller.System);
        await _host.Grains.GetGrain<IAccountabilityClockGrain>(IAccountabilityClockGrain.Key).StartAsync(default);
    }

    public Task DeliveredAsync() =>
        Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public async Task<List<RecordedEvent>> EventsAsync(string unit = UnitStory.NguyenGiap)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Services.GetRequiredService<IJournal>().ReadAsync($"accountability/{unit}", 0, CancellationToken.None))
        {
            events.Add(recorded);
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsDatabase)
        {
            _database.Dispose();
        }
    }

    public static Caller Person(string account) => account switch
    {
        "nguyengiap" => Of(account, Role.UnitAdministrator, "31-11146"),
        "truong.nguyengiap" => Of(account, Role.UnitHead, "31-11146"),
        "soyte" => Of(account, Role.UnitAdministrator, "31-so_yt"),
        "kiemtra.hp" => Of(account, Role.Inspector, "31"),
        "thuongtruc.hp" => Of(account, Role.StandingBodyOfficer, "31"),
        "lanhdao.hp" => Of(account, Role.ProvincialLeader, "31"),
        "lanhdao.na" => Of(account, Role.ProvincialLeader, "40"),
        "bo.a03" => Of(account, Role.MinistryLiaison, "bca"),
        _ => Of(account, Role.SystemAdministrator, "bca"),
    };

    private static Caller Of(string account, Role role, string unit) =>
        new(account, account, [new Grant(role, UnitKey.FromCode(unit), new DateRange(new DateOnly(2025, 1, 1), null))]);

    private sealed class NoRollup : IOutboxHandler
    {
        public string Topic => RollupTopics.Contribution;

        public Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Directory : IUnitDirectory
    {
        public IUnitTree Current => UnitStory.Tree;
    }
}
