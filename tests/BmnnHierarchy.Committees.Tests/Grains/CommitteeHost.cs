using System.Threading.Channels;
using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Tests.Support;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Committees.Tests.Grains;

/// <summary>The module on a running engine, with journal, access policy and the real tree of units; the roll-up is a list of what came.</summary>
internal sealed class CommitteeHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly GrainTestHost _host;
    private readonly bool _ownsDatabase;
    private bool _stopped;

    private CommitteeHost(TestDatabase database, GrainTestHost host, Contributions contributed, bool ownsDatabase) =>
        (_database, _host, Contributed, _ownsDatabase) = (database, host, contributed, ownsDatabase);

    public Contributions Contributed { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<CommitteeHost> StartAsync(DateOnly day, CommitteeHost? before = null)
    {
        var database = before?._database ?? TestDatabase.Sqlite();
        var contributed = new Contributions();
        var host = await GrainTestHost.StartAsync(
            new GrainTestSettings { Time = new ManualTimeProvider(VietnamTime.StartOf(day).AddHours(8)) },
            services =>
            {
                services.AddJournal(database.Configure);
                services.AddAccess();
                services.TryAddSingleton<IUnitDirectory>(new Directory());
                services.AddSingleton<IOutboxHandler>(contributed);
                services.AddCommittees();
            },
            typeof(CommitteesModule).Assembly);
        return new CommitteeHost(database, host, contributed, before is null);
    }

    /// <summary>The process ends; the database stays.</summary>
    public async Task StopAsync()
    {
        if (!_stopped)
        {
            _stopped = true;
            await _host.DisposeAsync();
        }
    }

    public async Task<T> CallAsync<T>(string account, Func<ICommitteeGrain, Task<T>> call, string unit = CommitteeStory.Commune)
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Person(account));
        return await call(_host.Grains.GetGrain<ICommitteeGrain>(unit));
    }

    public async Task<T> CompositionsAsync<T>(string account, Func<ICompositionGrain, Task<T>> call, string province = "unit:31")
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Person(account));
        return await call(_host.Grains.GetGrain<ICompositionGrain>(province));
    }

    public static Caller Person(string account) => account switch
    {
        "nguyengiap" => Of(account, Role.UnitAdministrator, "31-11146"),
        "thuongtruc.hp" => Of(account, Role.StandingBodyOfficer, "31"),
        "lanhdao.hp" => Of(account, Role.ProvincialLeader, "31"),
        "bo.a03" => Of(account, Role.MinistryLiaison, "bca"),
        _ => Of(account, Role.SystemAdministrator, "bca"),
    };

    public async Task<List<RecordedEvent>> EventsAsync(string unit = CommitteeStory.Commune)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Services.GetRequiredService<IJournal>().ReadAsync($"committees/{unit}", 0, CancellationToken.None))
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
        public IUnitTree Current => CommitteeStory.Tree;
    }
}
