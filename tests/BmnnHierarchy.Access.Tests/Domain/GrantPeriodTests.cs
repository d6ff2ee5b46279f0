using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Tests.Domain;

/// <summary>From when to when a grant counts, and what several grants give together.</summary>
public sealed class GrantPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly AccessPolicy _policy = new(new Trees(), new FixedTime(Today));

    [Theory]
    [InlineData("2026-11-21", "2026-11-22", true)]
    [InlineData("2026-11-22", null, false)]
    [InlineData("2026-01-01", "2026-11-21", false)]
    public void A_grant_counts_from_its_first_day_to_before_its_last(string from, string? to, bool counts)
    {
        var period = new DateRange(DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null));
        var caller = Holding(Role.ProvincialLeader, "31", period);

        _policy.Allows(caller, Permission.SeeDuties, UnitKey.FromCode("31-11146")).ShouldBe(counts);
    }

    [Fact]
    public void Midnight_in_Vietnam_ends_a_grant()
    {
        var time = new FixedTime(Today);
        var policy = new AccessPolicy(new Trees(), time);
        var caller = Holding(Role.UnitAdministrator, "31-11146", new DateRange(Trees.Opening, Today.AddDays(1)));
        var unit = UnitKey.FromCode("31-11146");

        time.Now = VietnamTime.StartOf(Today.AddDays(1)).AddMicroseconds(-1);
        policy.Allows(caller, Permission.UpdateDuties, unit).ShouldBeTrue();
        time.Now = VietnamTime.StartOf(Today.AddDays(1));
        policy.Allows(caller, Permission.UpdateDuties, unit).ShouldBeFalse();
    }

    [Fact]
    public void Roles_held_for_several_units_add_up()
    {
        var period = new DateRange(Trees.Opening, null);
        var caller = new Caller("kiem.nhiem", "Kiêm nhiệm",
        [
            new Grant(Role.UnitAdministrator, UnitKey.FromCode("31-11146"), period),
            new Grant(Role.UnitHead, UnitKey.FromCode("31-so_nv"), period),
        ]);

        _policy.Allows(caller, Permission.UpdateDuties, UnitKey.FromCode("31-11146")).ShouldBeTrue();
        _policy.Allows(caller, Permission.SeeDuties, UnitKey.FromCode("31-so_nv")).ShouldBeTrue();
        _policy.Allows(caller, Permission.UpdateDuties, UnitKey.FromCode("31-so_nv")).ShouldBeFalse();
    }

    private static Caller Holding(Role role, string unit, DateRange period) =>
        new("nguoi.dung", "Người dùng", [new Grant(role, UnitKey.FromCode(unit), period)]);
}
