using System.Globalization;
using BmnnHierarchy.Host.Demo.Simulation;

namespace BmnnHierarchy.Host.Tests.Demo;

public sealed class DiceTests
{
    private static readonly Dice Dice = new(298);

    [Fact]
    public void The_same_question_always_falls_the_same_way() =>
        Dice.Roll("late", "31-11146", "HP-I.1").ShouldBe(new Dice(298).Roll("late", "31-11146", "HP-I.1"));

    [Fact]
    public void The_seed_the_question_and_what_it_is_about_all_count() =>
        new[]
        {
            Dice.Roll("late", "31-11146"), new Dice(299).Roll("late", "31-11146"), Dice.Roll("done", "31-11146"), Dice.Roll("late", "31-11147"),
            Dice.Roll("late", "31-11146", "HP-I.1"),
        }.Distinct().Count().ShouldBe(5);

    [Fact]
    public void Rolls_are_spread_evenly()
    {
        var counts = new int[10];
        for (var i = 0; i < 10_000; i++)
        {
            counts[(int)(10 * Dice.Roll("spread", i.ToString(CultureInfo.InvariantCulture)))]++;
        }

        counts.ShouldAllBe(n => n > 850 && n < 1150);
    }

    [Fact]
    public void Numbers_reach_both_ends_and_nothing_beyond()
    {
        var numbers = Enumerable.Range(0, 500).Select(i => Dice.Number(3, 6, "number", i.ToString(CultureInfo.InvariantCulture))).ToList();
        numbers.Distinct().Order().ShouldBe([3, 4, 5, 6]);
    }
}
