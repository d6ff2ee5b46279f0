using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;
using BmnnHierarchy.Web.Pages.Plans;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>How plans are named, which of several is shown, and how a term that an event sets is typed and said.</summary>
public sealed class PlanWordsTests
{
    private static readonly Presentation Vietnamese = new(Presentation.Vietnamese, null);
    private static readonly Presentation English = new(Presentation.English, null);
    private static readonly EventTerm Term = new("phát hiện vụ lộ", "a disclosure is found", 24, TermUnit.Hours);

    [Fact]
    public void A_plan_that_has_only_a_date_is_not_called_plan_twice()
    {
        Vietnamese.NameOfPlan("Kế hoạch ngày 06/03/2025", new DateOnly(2025, 3, 6)).ShouldBe("Kế hoạch ngày 06/03/2025");
        Vietnamese.NumberOf("Kế hoạch ngày 06/03/2025").ShouldBe("ngày 06/03/2025");
        English.NumberOf("Kế hoạch ngày 06/03/2025").ShouldBe("of 06/03/2025");
        Vietnamese.NumberOf("298/KH-UBND").ShouldBe("298/KH-UBND");
    }

    [Fact]
    public void A_small_plan_issued_later_does_not_take_the_place_of_the_great_one_but_can_be_asked_for()
    {
        var great = Things.Plan() with { Templates = [Template("a"), Template("b")] };
        var small = Things.Plan() with { Code = "31-12-2026", IssuedOn = new DateOnly(2026, 3, 2), Templates = [Template("c")] };
        var province = UnitKey.Parse("unit:31");
        var plans = new Known([small, great, Things.Plan("unit:40") with { Code = "40-1-2025" }]);
        plans.PlansOf(province).ShouldBe([great, small]);
        plans.PlanOf(province).ShouldBe(great);
        plans.PlanOf(province, "31-12-2026").ShouldBe(small);
        plans.PlanOf(province, "40-1-2025").ShouldBe(great);
    }

    [Fact]
    public void A_list_of_one_area_of_a_chosen_plan_opens_the_figure_of_that_plan()
    {
        var list = new DutyListQuery { Area = "II.1", Plan = "31-12-2026" };
        list.FigureOf("31-12-2026").ShouldBe(new DutyListQuery { Area = "II.1" }.FigureOf("31-12-2026"));
        list.FigureOf("31-298-2025").ShouldBeNull();
        new DutyListQuery { Plan = "31-12-2026" }.FigureOf("31-12-2026").ShouldBeNull();
    }

    [Fact]
    public void A_term_is_said_in_both_languages_beside_a_date_or_alone()
    {
        PlanTexts.Due(null, null, Term, Vietnamese).ShouldBe("Trong 24 giờ kể từ khi phát hiện vụ lộ");
        PlanTexts.Due("yearly:11-04", Term, English).ShouldBe("Yearly: 04/11; Within 24 hours after a disclosure is found");
        PlanTexts.Due(null, null, null, Vietnamese).ShouldBeNull();
        PlanTexts.Value(new ChangedField("onEvent", null, null), "Before:60:Days:hết thời hạn: bảo vệ", Vietnamese).ShouldBe("Chậm nhất 60 ngày trước khi hết thời hạn: bảo vệ");
        PlanTexts.Value(new ChangedField("onEvent", null, null), null, Vietnamese).ShouldBe("–");
    }

    [Theory]
    [InlineData("phát hiện vụ lộ", "24", "After-Hours", true, TermUnit.Hours, TermDirection.After)]
    [InlineData("hết thời hạn", " 60 ", "Before-WorkingDays", true, TermUnit.WorkingDays, TermDirection.Before)]
    [InlineData("phát hiện", "", "After-Hours", false, TermUnit.Hours, TermDirection.After)]
    [InlineData("phát hiện", "một", "After-Hours", false, TermUnit.Hours, TermDirection.After)]
    public void A_typed_term_is_read_or_found_unreadable(string happens, string amount, string counted, bool readable, TermUnit unit, TermDirection direction)
    {
        var form = PlanEventForm.From(Typed(happens, amount, counted));
        form.TryRead(out var term).ShouldBe(readable);
        (term?.Unit ?? unit, term?.Direction ?? direction).ShouldBe((unit, direction));
        (term is null).ShouldBe(!readable);
    }

    [Fact]
    public void Nothing_typed_is_no_term_and_an_invented_unit_is_left_to_the_rule_that_refuses_it()
    {
        PlanEventForm.From(Typed(" ", "", "After-Hours")).TryRead(out var none).ShouldBeTrue();
        none.ShouldBeNull();
        PlanEventForm.From(Typed("x", "1", "Sideways-Lightyears")).TryRead(out var odd).ShouldBeTrue();
        odd!.IsCountable.ShouldBeFalse();
        PlanEventForm.Of(Term).ShouldBe(new PlanEventForm("phát hiện vụ lộ", "24", "After-Hours"));
    }

    private static FormCollection Typed(string happens, string amount, string counted) => new(new Dictionary<string, StringValues>
    {
        ["onEvent"] = happens, ["onEventAmount"] = amount, ["onEventTerm"] = counted,
    });

    private static DutyTemplate Template(string id) => new(
        id, "II.1", "II.1", DutyKind.Obligation, "Sở", null, "việc", "work", null, new DutySchedule("căn cứ", "basis"), new DutyBinding([], []));

    private sealed class Known(ImmutableArray<Plan> plans) : IPlanCatalogue
    {
        public IReadOnlyList<Plan> Plans => plans;

        public Plan? Find(string code) => plans.FirstOrDefault(plan => plan.Code == code);

        public DutyTemplate? FindTemplate(string plan, string template) => Find(plan)?.Templates.FirstOrDefault(known => known.Id == template);
    }
}
