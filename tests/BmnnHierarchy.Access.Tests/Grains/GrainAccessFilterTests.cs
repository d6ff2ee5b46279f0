using System.Reflection;
using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Kernel;
using NSubstitute;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Access.Tests.Grains;

public sealed class GrainAccessFilterTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Caller Administrator = Holding(Role.UnitAdministrator, "31-11146", new DateRange(Trees.Opening, null));

    private readonly CallerContext _callers = new(CallerSeal.OfThisProcess());
    private readonly IAuditLog _audit = Substitute.For<IAuditLog>();
    private readonly GrainAccessFilter _filter;

    public GrainAccessFilterTests() => _filter = new GrainAccessFilter(_callers, new AccessPolicy(new Trees(), new FixedTime(Today)), _audit);

    [Fact]
    public async Task A_caller_with_the_permission_on_the_unit_in_the_key_passes()
    {
        using var scope = _callers.Use(Administrator);
        (await PassesAsync(nameof(IGuarded.UpdateAsync), "unit:31-11146")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(nameof(IGuarded.UpdateAsync), "unit:31-so_nv")]
    [InlineData(nameof(IGuarded.UpdateAsync), "unit:31")]
    [InlineData(nameof(IGuarded.UpdateAsync), "unit:31-99999")]
    [InlineData(nameof(IGuarded.UpdateAsync), "registry:vn")]
    [InlineData(nameof(IGuarded.UpdateAsync), "")]
    [InlineData(nameof(IGuarded.VerifyAsync), "unit:31-11146")]
    [InlineData(nameof(IGuarded.PassDaysAsync), "unit:31-11146")]
    [InlineData(nameof(IGuarded.PassDaysAsync), "clock:vn")]
    public async Task A_caller_without_the_permission_there_is_refused(string method, string key)
    {
        using var scope = _callers.Use(Administrator);
        (await PassesAsync(method, key)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("unit:31-11146")]
    [InlineData("registry:vn")]
    public async Task A_method_without_the_attribute_is_refused_for_everybody_but_the_system(string key)
    {
        using (_callers.Use(Administrator))
        {
            (await PassesAsync(nameof(IGuarded.ForgottenAsync), key)).ShouldBeFalse();
        }

        using (_callers.Use(Caller.System))
        {
            (await PassesAsync(nameof(IGuarded.ForgottenAsync), key)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(nameof(IGuarded.FindAsync))]
    [InlineData(nameof(IGuarded.PassDaysAsync))]
    [InlineData(nameof(IGuarded.ForgottenAsync))]
    public async Task A_call_without_a_caller_is_refused(string method) =>
        (await PassesAsync(method, "unit:31")).ShouldBeFalse();

    [Fact]
    public async Task Grains_that_belong_to_no_unit_are_open_for_names_of_units_and_to_the_system()
    {
        using (_callers.Use(Administrator))
        {
            (await PassesAsync(nameof(IGuarded.FindAsync), "registry:vn")).ShouldBeTrue();
        }

        using (_callers.Use(Caller.System))
        {
            (await PassesAsync(nameof(IGuarded.PassDaysAsync), "clock:vn")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task An_expired_grant_is_refused()
    {
        using var scope = _callers.Use(Holding(Role.UnitAdministrator, "31-11146", new DateRange(Trees.Opening, Today)));
        (await PassesAsync(nameof(IGuarded.UpdateAsync), "unit:31-11146")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_sealed_by_somebody_else_is_nobody()
    {
        RequestContext.Set(CallerContext.Key, CallerSeal.OfThisProcess().Close(Caller.System));

        (await PassesAsync(nameof(IGuarded.PassDaysAsync), "unit:31")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("system")]
    [InlineData("{\"account\":\"system\",\"displayName\":\"x\",\"grants\":[]}")]
    [InlineData(".{\"account\":\"system\",\"displayName\":\"x\",\"grants\":[]}")]
    [InlineData("")]
    public async Task A_request_context_filled_by_hand_is_nobody(string text)
    {
        RequestContext.Set(CallerContext.Key, text);

        (await PassesAsync(nameof(IGuarded.FindAsync), "unit:31")).ShouldBeFalse();
    }

    [Fact]
    public async Task Interfaces_of_other_assemblies_pass()
    {
        var context = Call(typeof(IDisposable).GetMethod(nameof(IDisposable.Dispose))!, "anything");

        await _filter.Invoke(context);

        await context.Received(1).Invoke();
    }

    [Fact]
    public async Task A_tick_of_a_reminder_is_the_engine_s_own_call_and_passes()
    {
        var context = Call(typeof(IRemindable).GetMethod(nameof(IRemindable.ReceiveReminder))!, "clock:vn");

        await _filter.Invoke(context);

        await context.Received(1).Invoke();
    }

    [Fact]
    public async Task The_refusal_names_who_and_what_and_nothing_more()
    {
        using var scope = _callers.Use(Administrator);
        var refused = await Should.ThrowAsync<AccessDeniedException>(
            () => _filter.Invoke(Call(typeof(IGuarded).GetMethod(nameof(IGuarded.VerifyAsync))!, "unit:31-11146")));

        refused.Message.ShouldBe("nguoi.dung may not call IGuarded.VerifyAsync of unit:31-11146.");
    }

    private async Task<bool> PassesAsync(string method, string key)
    {
        var context = Call(typeof(IGuarded).GetMethod(method)!, key);
        try
        {
            await _filter.Invoke(context);
            await context.Received(1).Invoke();
            return true;
        }
        catch (AccessDeniedException)
        {
            await context.DidNotReceive().Invoke();
            return false;
        }
    }

    private static IIncomingGrainCallContext Call(MethodInfo method, string key)
    {
        var context = Substitute.For<IIncomingGrainCallContext>();
        context.InterfaceMethod.Returns(method);
        context.TargetId.Returns(GrainId.Create("guarded", key));
        context.Invoke().Returns(Task.CompletedTask);
        return context;
    }

    private static Caller Holding(Role role, string unit, DateRange period) =>
        new("nguoi.dung", "Người dùng", [new Grant(role, UnitKey.FromCode(unit), period)]);
}
