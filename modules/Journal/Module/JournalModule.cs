using BmnnHierarchy.Journal.GroupCommit;
using BmnnHierarchy.Journal.Outbox;
using BmnnHierarchy.Journal.Serving;
using BmnnHierarchy.Journal.Storage;
using BmnnHierarchy.Journal.Storage.Postgres;
using BmnnHierarchy.Journal.Storage.Sqlite;
using BmnnHierarchy.Journal.Verification;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Journal;

/// <summary>Storage: the event journal, the modules' tables, the outbox. Add it before the modules whose schema builds on it.</summary>
public static class JournalModule
{
    /// <summary>Adds the journal with the settings of section <see cref="StorageOptions.Section"/>. A host that starts waits for the right to serve.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, IConfiguration configuration) =>
        services.AddJournal(options => configuration.GetSection(StorageOptions.Section).Bind(options));

    /// <summary>Adds the journal with the given settings.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>());
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new SchemaScripts("journal", typeof(JournalModule).Assembly));

        services.TryAddSingleton<PostgresDatabase>();
        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton(ChosenDatabase);
        services.TryAddSingleton<IStorage>(provider => provider.GetRequiredService<IDatabase>());
        services.TryAddSingleton<IJournalMigrator, SchemaMigrator>();
        services.TryAddSingleton<IJournalViews, JournalViews>();
        services.TryAddSingleton<IActorHistory, ActorHistory>();
        services.TryAddSingleton<IJournalVerification, JournalVerification>();
        services.TryAddSingleton<IEventTrail, EventTrail>();

        services.TryAddSingleton<OutboxFeed>();
        services.TryAddSingleton(CreateWriter);
        services.TryAddSingleton<IJournal, DatabaseJournal>();

        services.TryAddSingleton<IOutboxRows, StoredOutboxRows>();
        services.TryAddSingleton<OutboxDispatcher>();
        services.TryAddSingleton<IOutboxMonitor>(provider => provider.GetRequiredService<OutboxDispatcher>());

        services.TryAddSingleton(ChosenServingLock);
        services.AddHostedService<JournalHost>();
        return services;
    }

    private static IDatabase ChosenDatabase(IServiceProvider provider) => IsPostgres(provider)
        ? provider.GetRequiredService<PostgresDatabase>()
        : provider.GetRequiredService<SqliteDatabase>();

    private static IServingLock ChosenServingLock(IServiceProvider provider) => IsPostgres(provider)
        ? ActivatorUtilities.CreateInstance<PostgresServingLock>(provider)
        : ActivatorUtilities.CreateInstance<SqliteServingLock>(provider);

    private static GroupCommitWriter CreateWriter(IServiceProvider provider) => new(
        provider.GetRequiredService<IDatabase>().CreateCommitTargets(),
        provider.GetRequiredService<OutboxFeed>().Committed,
        provider.GetRequiredService<ILogger<GroupCommitWriter>>());

    private static bool IsPostgres(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value.Provider == StorageProvider.PostgreSql;
}
