using BmnnHierarchy.Journal.Storage;

namespace BmnnHierarchy.Journal.Tests.Storage;

public sealed class TableNamesTests
{
    [Theory]
    [InlineData("x; DROP TABLE journal_event")]
    [InlineData("Steering_Duty")]
    [InlineData("")]
    [InlineData("journal_event")]
    public void A_table_name_is_a_plain_identifier_outside_the_journal(string name) =>
        Should.Throw<ArgumentException>(() => TableNames.Of(Requests.Table with { Name = name }));

    [Fact]
    public void A_table_needs_a_key_within_its_columns()
    {
        Should.Throw<ArgumentException>(() => TableNames.Of(Requests.Table with { KeyColumns = 0 }));
        Should.Throw<ArgumentException>(() => TableNames.Of(Requests.Table with { KeyColumns = 3 }));
    }

    [Fact]
    public void A_table_that_is_all_key_keeps_its_row() =>
        TableNames.OnConflict(Requests.Table with { KeyColumns = 2 }, ["unit", "done"]).ShouldBe("ON CONFLICT (unit, done) DO NOTHING");
}
