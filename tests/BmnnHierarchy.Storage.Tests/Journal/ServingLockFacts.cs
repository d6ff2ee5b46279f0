using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class ServingLockFacts : JournalStorageFacts
{
    [Fact]
    public async Task A_second_host_gets_nothing_while_the_first_serves()
    {
        await using var other = await StartHostAsync();
        await using var lease = await LockOf(Services).TryAcquireAsync(CancellationToken.None);
        lease.ShouldNotBeNull();
        lease.Lost.IsCancellationRequested.ShouldBeFalse();

        (await LockOf(other).TryAcquireAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_waiting_host_takes_over_when_the_first_lets_go()
    {
        await using var other = await StartHostAsync();
        var lease = await LockOf(Services).AcquireAsync(CancellationToken.None);
        var standby = LockOf(other).AcquireAsync(CancellationToken.None);
        standby.IsCompleted.ShouldBeFalse();
        await lease.DisposeAsync();

        await using var taken = await standby.WaitAsync(TimeSpan.FromSeconds(30));
        (await LockOf(Services).TryAcquireAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        await using var other = await StartHostAsync();
        await using var lease = await LockOf(Services).AcquireAsync(CancellationToken.None);
        using var giveUp = new CancellationTokenSource();
        var standby = LockOf(other).AcquireAsync(giveUp.Token);
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => standby);
    }

    protected static IServingLock LockOf(IServiceProvider services) => services.GetRequiredService<IServingLock>();
}

public sealed class ServingLock_on_Sqlite : ServingLockFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class ServingLock_on_PostgreSql(PostgresFixture postgres) : ServingLockFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);

    [Fact]
    public async Task A_holder_whose_session_ends_learns_that_the_right_is_lost()
    {
        await using var lease = await LockOf(Services).AcquireAsync(CancellationToken.None);
        var lost = new TaskCompletionSource();
        await using var registration = lease.Lost.Register(lost.SetResult);
        await using var connection = await Services.GetRequiredService<IStorage>().OpenReadAsync(CancellationToken.None);
        await connection.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'BmnnHierarchy serving lock' AND datname = current_database()");

        await lost.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await using var next = await LockOf(Services).AcquireAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
    }
}
