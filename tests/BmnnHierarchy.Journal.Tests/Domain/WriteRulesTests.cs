using BmnnHierarchy.Journal.Domain;

namespace BmnnHierarchy.Journal.Tests.Domain;

public sealed class WriteRulesTests
{
    [Fact]
    public void An_append_without_events_is_a_bug() =>
        Should.Throw<ArgumentException>(() => WriteRules.Check(Requests.Append("s", StreamHead.Empty, "c") with { Events = [] }));

    [Fact]
    public void Events_that_do_not_follow_the_expected_head_are_a_bug() =>
        Should.Throw<ArgumentException>(() => WriteRules.Check(Requests.Append("s", StreamHead.Empty, "c") with { Expected = new StreamHead(1, default) }));

    [Fact]
    public void Events_of_another_stream_or_command_are_a_bug()
    {
        var request = Requests.Append("s", StreamHead.Empty, "c");

        Should.Throw<ArgumentException>(() => WriteRules.Check(request with { Stream = "t" }));
        Should.Throw<ArgumentException>(() => WriteRules.Check(request with { CommandId = "d" }));
    }

    [Fact]
    public void A_row_fits_its_table()
    {
        WriteRules.Check(Rows(["u", 1L]));
        WriteRules.Check(Rows(["u", null]));
    }

    [Fact]
    public void A_row_that_does_not_fit_its_table_is_a_bug()
    {
        Should.Throw<ArgumentException>(() => WriteRules.Check(Rows(["u"])));
        Should.Throw<ArgumentException>(() => WriteRules.Check(Rows(["u", 1])));
        Should.Throw<ArgumentException>(() => WriteRules.Check(Rows([1L, 1L])));
        Should.Throw<ArgumentException>(() => WriteRules.Check(Rows([null, 1L])));
    }

    private static DerivedWrite Rows(object?[] values) => new([new RowWrite(Requests.Table, [.. values])], [], []);
}
