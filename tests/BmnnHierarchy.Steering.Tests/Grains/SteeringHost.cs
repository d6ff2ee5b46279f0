using System.Collections.Immutable;
using System.Threading.Channels;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Tests.Support;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace BmnnHierarchy.Steering.Tests.Grains;

/// <summary>The module on a running engine, with journal, access policy and the real tree of units; the roll-up is a list of what came.</summary>
internal sealed class SteeringHost : IAsyncDisposable
{
    public const string NguyenGiap = "unit:31-11146";

    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly GrainTestHost _host;
    private bool _stopped;

    private SteeringHost(TestDatabase database, bool ownsDatabase, ManualTimeProvider time, GrainTestHost host, Contributions contributions) =>
        (_database, _ownsDatabase, Time, _host, Contributed) = (database, ownsDatabase, time, host, contributions);

    public ManualTimeProvider Time { get; }

    public Contributions Contributed { get; }

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => _host.Grains;

    public LossyJournal Journal => (LossyJournal)Services.GetRequiredService<IJournal>();

    public ISteeringReads Reads => Services.GetRequiredService<ISteeringReads>();

    public static async Task<SteeringHost> StartAsync(DateOnly day, SteeringHost? before = null, bool withPlans = false)
    {
        var database = before?._database ?? TestDatabase.Sqlite();
        var time = new ManualTimeProvider(VietnamTime.StartOf(day).AddHours(8));
        var contributions = new Contributions();
        var host = await GrainTestHost.StartAsync(
            new GrainTestSettings { Time = time },
            services =>
            {
                services.AddJournal(database.Configure);
                LossyJournal.Decorate(services);
                services.AddAccess();
                services.TryAddSingleton<IUnitDirectory>(new Directory());
                services.AddSingleton<IOutboxHandler>(contributions);
                services.AddPlans();
                services.AddSteering();
            },
            withPlans ? [typeof(SteeringModule).Assembly, typeof(PlansModule).Assembly] : [typeof(SteeringModule).Assembly]);
        return new SteeringHost(database, before is null, time, host, contributions);
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

    /// <summary>Starts the clock again and waits until it ticks: the host starts it on its own, but nobody can see when.</summary>
    public async Task ClockAsync()
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Caller.System);
        await _host.Grains.GetGrain<IDayPassingGrain>(IDayPassingGrain.Key).StartAsync(default);
    }

    public async Task<T> CallAsync<T>(string account, Func<ISteeringGrain, Task<T>> call, string unit = NguyenGiap)
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Person(account));
        return await call(_host.Grains.GetGrain<ISteeringGrain>(unit));
    }

    public static Caller Person(string account) => account switch
    {
        Caller.SystemAccount => Caller.System,
        "nguyengiap" => Of(account, Role.UnitAdministrator, "31-11146"),
        "canbo.ca" => Of(account, Role.UnitAdministrator, "31-ca"),
        "kiemtra.hp" => Of(account, Role.Inspector, "31"),
        "thuongtruc.hp" => Of(account, Role.StandingBodyOfficer, "31"),
        "lanhdao.hp" => Of(account, Role.ProvincialLeader, "31"),
        _ => Of(account, Role.SystemAdministrator, "bca"),
    };

    public async Task<List<RecordedEvent>> EventsAsync(string unit = NguyenGiap)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Services.GetRequiredService<IJournal>().ReadAsync($"steering/{unit}", 0, CancellationToken.None))
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

    private static Caller Of(string account, Role role, string unit) =>
        new(account, account, [new Grant(role, UnitKey.FromCode(unit), new DateRange(new DateOnly(2025, 1, 1), null))]);

    /// <summary>Stands where the roll-up stands, and shows what reaches it.</summary>
    internal sealed class Contributions : IOutboxHandler
    {
        private readonly Channel<Contribution> _arrived = Channel.CreateUnbounded<Contribution>();

        public string Topic => RollupTopics.Contribution;

        public Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            foreach (var message in messages)
            {
                _arrived.Writer.TryWrite(CanonicalJson.Read<Contribution>(message.Payload)).ShouldBeTrue();
            }

            return Task.CompletedTask;
        }

        /// <summary>Waits for a contribution that shows what the test waits for.</summary>
        public async Task<Contribution> UntilAsync(Func<Contribution, bool> shows)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await foreach (var contribution in _arrived.Reader.ReadAllAsync(patience.Token))
            {
                if (shows(contribution))
                {
                    return contribution;
                }
            }

            throw new InvalidOperationException("The channel ended.");
        }
    }

    private sealed class Directory : IUnitDirectory
    {
        public IUnitTree Current => UnitStory.Tree;
    }
}
