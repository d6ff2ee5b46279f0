using System.Diagnostics;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>The role under which the application serves on PostgreSQL: it adds events, and can do nothing else to them.</summary>
[Collection(PostgresCollection.Name)]
public sealed class LeastPrivilegeTests(PostgresFixture postgres)
{
    private const string App = "bmnn_app";

    [Fact]
    public async Task The_application_appends_and_can_neither_change_nor_remove_an_event_nor_what_guards_them()
    {
        using var database = await TestDatabase.PostgresAsync(postgres.Server);
        await using (await database.StartAsync(services => services.AddAccess()))
        {
        }

        await RunScriptAsync(database.ConnectionString!);
        await RunScriptAsync(database.ConnectionString!);
        var asApp = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = App }.ConnectionString;
        await using var app = Serve(asApp);
        (await app.GetRequiredService<IJournalMigrator>().PendingAsync(default)).ShouldBeEmpty();
        var journal = app.GetRequiredService<IJournal>();
        (await journal.AppendAsync(Sample.Append("a", StreamHead.Empty, "c", "{}"), default)).ShouldBeOfType<AppendOutcome.Appended>();
        await app.GetRequiredService<IAuditLog>().RecordAsync(new AccessEntry(AccessKind.SignedIn, "ai.do", null, "", "", ""), default);
        (await app.GetRequiredService<IJournalVerification>().VerifyAsync(default)).IsIntact.ShouldBeTrue();

        await using var connection = new NpgsqlConnection(asApp);
        await connection.OpenAsync();
        foreach (var forbidden in (string[])
        [
            "UPDATE journal_event SET actor = 'khac'",
            "DELETE FROM journal_event",
            "TRUNCATE journal_event",
            "DROP TABLE journal_event",
            "ALTER TABLE journal_event DISABLE TRIGGER ALL",
            "DROP TRIGGER journal_event_no_change ON journal_event",
            "CREATE OR REPLACE FUNCTION journal_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END; $$",
            "CREATE TABLE of_its_own (a INT)",
            "DELETE FROM access_audit",
            "DELETE FROM journal_schema",
            "SET session_replication_role = replica",
        ])
        {
            await using var command = new NpgsqlCommand(forbidden, connection);
            (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, forbidden);
        }
    }

    private static ServiceProvider Serve(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddJournal(options =>
        {
            options.Provider = StorageProvider.PostgreSql;
            options.ConnectionString = connectionString;
        });
        services.AddAccess();
        return services.BuildServiceProvider();
    }

    private async Task RunScriptAsync(string connectionString)
    {
        var owner = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Path.Combine(postgres.Server.Binaries, "psql"), [
            "-h", "127.0.0.1", "-p", $"{owner.Port}", "-U", owner.Username!, "-d", owner.Database!, "-v", "ON_ERROR_STOP=1", "-v", $"app={App}", "-q", "-f", ScriptFile(),
        ]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, errors);
    }

    private static string ScriptFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "BmnnHierarchy.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "infra", "database", "least-privilege.sql");
    }
}
