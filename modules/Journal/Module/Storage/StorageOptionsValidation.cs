using Microsoft.Extensions.Options;
using Npgsql;

namespace BmnnHierarchy.Journal.Storage;

internal sealed class StorageOptionsValidation : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = new List<string>();
        if (options.CommandTimeout < TimeSpan.FromSeconds(1))
        {
            faults.Add("Storage:CommandTimeout must be at least one second.");
        }

        if (options.Provider == StorageProvider.PostgreSql)
        {
            CheckConnectionString(options.ConnectionString, faults);
        }
        else if (options.Provider == StorageProvider.Sqlite)
        {
            if (string.IsNullOrWhiteSpace(options.DataFolder))
            {
                faults.Add("Storage:DataFolder must name the folder of the SQLite file.");
            }

            if (!string.IsNullOrEmpty(options.ConnectionString))
            {
                faults.Add("Storage:ConnectionString is for PostgreSQL. SQLite keeps bmnn.db in Storage:DataFolder; set Storage:Provider to PostgreSql if that is what is meant.");
            }
        }
        else
        {
            faults.Add("Storage:Provider must be Sqlite or PostgreSql.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckConnectionString(string? connectionString, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            faults.Add("Storage:ConnectionString is required when Storage:Provider is PostgreSql.");
            return;
        }

        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrEmpty(builder.Host) || string.IsNullOrEmpty(builder.Database))
            {
                faults.Add("Storage:ConnectionString must name Host and Database.");
            }
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            // The text of the exception names the keyword only, never a password.
            faults.Add($"Storage:ConnectionString cannot be read: {fault.Message}");
        }
    }
}
