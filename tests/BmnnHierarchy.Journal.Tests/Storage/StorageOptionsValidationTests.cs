using BmnnHierarchy.Journal.Storage;

namespace BmnnHierarchy.Journal.Tests.Storage;

public sealed class StorageOptionsValidationTests
{
    [Fact]
    public void The_defaults_are_valid() => Faults(new StorageOptions()).ShouldBeEmpty();

    [Fact]
    public void PostgreSql_needs_a_connection_string() =>
        Faults(new StorageOptions { Provider = StorageProvider.PostgreSql }).ShouldHaveSingleItem().ShouldContain("Storage:ConnectionString is required");

    [Fact]
    public void A_connection_string_names_host_and_database() =>
        Faults(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=db" }).ShouldHaveSingleItem().ShouldContain("Host and Database");

    [Fact]
    public void A_connection_string_that_cannot_be_read_is_refused_without_showing_its_password()
    {
        var fault = Faults(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=db;Passwort=geheim" }).ShouldHaveSingleItem();

        fault.ShouldContain("cannot be read");
        fault.ShouldNotContain("geheim");
    }

    [Fact]
    public void A_connection_string_on_sqlite_is_a_misunderstanding() =>
        Faults(new StorageOptions { ConnectionString = "Host=db;Database=bmnn" }).ShouldHaveSingleItem().ShouldContain("Storage:Provider");

    [Fact]
    public void Sqlite_needs_a_folder() => Faults(new StorageOptions { DataFolder = " " }).ShouldHaveSingleItem().ShouldContain("Storage:DataFolder");

    private static IEnumerable<string> Faults(StorageOptions options) => new StorageOptionsValidation().Validate(null, options).Failures ?? [];
}
