using System.Collections.Immutable;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Kernel;
using Orleans.Runtime;

namespace BmnnHierarchy.Access.Tests.Grains;

public sealed class CallerContextTests
{
    private static readonly Caller Leader = new(
        "lanhdao.hp", "Lãnh đạo Hải Phòng", [new Grant(Role.ProvincialLeader, UnitKey.FromCode("31"), new DateRange(new(2025, 7, 1), null))]);

    private readonly CallerSeal _seal = CallerSeal.OfThisProcess();

    [Fact]
    public void A_scope_sets_the_caller_and_gives_the_former_one_back()
    {
        var callers = new CallerContext(_seal);

        using (callers.Use(Leader))
        {
            callers.Current!.Account.ShouldBe("lanhdao.hp");
            using (callers.Use(Caller.System))
            {
                callers.Current!.IsSystem.ShouldBeTrue();
            }

            callers.Current!.Account.ShouldBe("lanhdao.hp");
        }

        callers.Current.ShouldBeNull();
    }

    [Fact]
    public void What_travels_is_text_and_says_everything_to_a_host_with_the_same_seal()
    {
        using var scope = new CallerContext(_seal).Use(Leader);

        RequestContext.Get(CallerContext.Key).ShouldBeOfType<string>();
        var arrived = new CallerContext(_seal).Current!;
        arrived.ShouldBe(Leader with { Grants = arrived.Grants });
        arrived.Grants.ShouldBe(Leader.Grants.AsEnumerable());
    }

    [Fact]
    public void Any_changed_character_breaks_the_seal()
    {
        var closed = _seal.Close(Leader);

        for (var position = 0; position < closed.Length; position++)
        {
            var changed = closed[..position] + (closed[position] == '1' ? '2' : '1') + closed[(position + 1)..];
            _seal.Open(changed).ShouldBeNull($"at {position}");
        }
    }

    [Fact]
    public void A_short_key_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new CallerSeal(new byte[31]));
}
