namespace BmnnHierarchy.Kernel.Tests;

public sealed class ResultTests
{
    private static readonly Refusal Future = Refusal.Of("steering.DateLiesInTheFuture", "doneOn", "2026-11-22");

    [Fact]
    public void A_value_is_not_a_refusal()
    {
        Result<int> result = 31;
        result.IsRefused.ShouldBeFalse();
        result.Refusal.ShouldBeNull();
        result.Value.ShouldBe(31);
    }

    [Fact]
    public void A_refusal_has_no_value_and_names_its_rule()
    {
        Result<int> result = Future;
        result.IsRefused.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => result.Value).Message.ShouldContain("steering.DateLiesInTheFuture");
    }

    [Fact]
    public void A_refusal_stops_the_steps_that_follow()
    {
        Result<int> refused = Future;
        refused.Then<string>(_ => throw new InvalidOperationException("must not run")).Refusal.ShouldBe(Future);
    }

    [Fact]
    public void A_value_goes_on_to_the_next_step_which_may_refuse()
    {
        Result<int> value = 31;
        value.Then<string>(v => $"unit:{v}").Value.ShouldBe("unit:31");
        value.Then<string>(_ => Future).Refusal.ShouldBe(Future);
    }

    [Fact]
    public void Exactly_one_branch_of_a_match_runs()
    {
        Result<int> value = 1;
        Result<int> refused = Future;
        value.Match(v => v, _ => -1).ShouldBe(1);
        refused.Match(v => v, _ => -1).ShouldBe(-1);
    }

    [Fact]
    public void Refusals_are_equal_when_code_field_and_arguments_are()
    {
        Refusal.Of("steering.DateLiesInTheFuture", "doneOn", "2026-11-22").ShouldBe(Future);
        Refusal.Of("steering.DateLiesInTheFuture", "doneOn", "2026-11-22").GetHashCode().ShouldBe(Future.GetHashCode());
        Refusal.Of("steering.DateLiesInTheFuture", "doneOn", "2026-11-23").ShouldNotBe(Future);
        Refusal.Of("steering.DateLiesInTheFuture", "documentDate", "2026-11-22").ShouldNotBe(Future);
        Refusal.Of("steering.DateLiesInTheFuture", "doneOn").ShouldNotBe(Future);
    }
}
