using BmnnHierarchy.Access;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Duties;
using NSubstitute;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class DutyActionTests
{
    private static readonly Unit NguyenGiap = Things.Unit("31-11146", UnitKind.Commune, "Xã Nguyên Giáp");

    [Fact]
    public void The_unit_updates_and_does_not_verify() => WhyNot(Permission.UpdateDuties, Model(done: true, "can.bo")).ShouldBe(
        [null, null, null, "why-not.not-a-verifier"]);

    [Fact]
    public void An_inspector_verifies_what_is_done() => WhyNot(Permission.VerifyDuties, Model(done: true, "can.bo")).ShouldBe(
        ["why-not.not-the-unit", "why-not.not-the-unit", "why-not.not-the-unit", null]);

    [Fact]
    public void What_is_not_done_cannot_be_verified() =>
        WhyNot(Permission.VerifyDuties, Model(done: false, "can.bo"))[3].ShouldBe("why-not.not-done");

    [Fact]
    public void Nobody_verifies_the_own_report() =>
        WhyNot(Permission.VerifyDuties, Model(done: true, "nguoi.dung"))[3].ShouldBe("why-not.own-report");

    [Fact]
    public void Without_a_report_there_is_nothing_to_correct_or_withdraw() =>
        WhyNot(Permission.UpdateDuties, Model(done: false, reporter: null)).ShouldBe(
            [null, "why-not.nothing-reported", "why-not.nothing-reported", "why-not.not-a-verifier"]);

    [Fact]
    public void Somebody_who_is_nobody_may_do_nothing() =>
        DutyAction.Of(Model(done: true, "can.bo"), null, Substitute.For<IAccessPolicy>()).ShouldAllBe(action => !action.IsAllowed);

    private static List<string?> WhyNot(Permission held, DutyModel model)
    {
        var caller = Callers.With(Role.Inspector, "31");
        var policy = Substitute.For<IAccessPolicy>();
        policy.Allows(caller, held, NguyenGiap.Key).Returns(true);
        return [.. DutyAction.Of(model, caller, policy).Select(action => action.WhyNotKey)];
    }

    private static DutyModel Model(bool done, string? reporter)
    {
        var duty = Things.Duty("HP-II.2.a", done ? DutyStatus.DoneOnTime : DutyStatus.InProgress) with { DoneOn = done ? Things.Today : null };
        var claim = reporter is null ? null : new ClaimView(2, Things.Today, [reporter], [], null);
        return new DutyModel(NguyenGiap, null, new PlannedDuty(duty with { Claim = claim }, null), [], 0, 1);
    }
}
