using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Catalogue;

namespace BmnnHierarchy.Plans.Tests.Reference;

public sealed class ShippedPlansTests
{
    private static readonly PlanCatalogue Plans = ShippedPlans.LoadEmbedded();

    [Fact]
    public void Both_plans_are_there_with_all_their_assignments() =>
        Plans.Plans.Select(plan => (plan.Code, plan.Province, plan.IssuedOn, plan.Templates.Length)).ShouldBe(
        [
            ("31-298-2025", "unit:31", new DateOnly(2025, 11, 18), 46),
            ("40-2025", "unit:40", new DateOnly(2025, 3, 6), 51),
        ]);

    [Theory]
    [InlineData("31-298-2025", "I,II.1,II.2,II.3,II.4,II.5,III,IV")]
    [InlineData("40-2025", "I,II.1,II.2,II.3,II.4,II.5,II.6,II.7,III,IV")]
    public void Work_areas_are_the_sections_of_the_plan_and_none_is_empty(string code, string areas)
    {
        var plan = Plans.Find(code).ShouldNotBeNull();
        plan.Areas.Select(area => area.Code).ShouldBe(areas.Split(','));
        plan.Templates.Select(template => template.Area).Distinct().ShouldBe(areas.Split(','), ignoreOrder: true);
        plan.Areas.ShouldAllBe(area => area.ShortName.Length <= 20);
    }

    [Theory]
    [InlineData("HP-III.5", "2025-12-31", null)]
    [InlineData("HP-III.1.3", "2025-12-31", null)]
    [InlineData("HP-II.3.c", "2025-12-31", null)]
    [InlineData("HP-III.4.2", "2026-06-30", null)]
    [InlineData("HP-III.7.4", "2026-06-30", null)]
    [InlineData("HP-IV.1.b", null, "yearly:11-04")]
    [InlineData("HP-IV.1.c", null, "yearly:12-20")]
    [InlineData("HP-II.2.a", null, "yearly:11-04")]
    [InlineData("HP-II.1.a", null, "yearly:11-04")]
    [InlineData("HP-IV.2", null, null)]
    public void Deadlines_of_plan_298_are_those_of_its_words(string id, string? dueOn, string? recurrence)
    {
        var schedule = Plans.FindTemplate("31-298-2025", id).ShouldNotBeNull().Schedule;
        schedule.DueOn.ShouldBe(dueOn is null ? null : DateOnly.ParseExact(dueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        schedule.Recurrence.ShouldBe(recurrence);
        schedule.Opens.ShouldBe(recurrence is null ? null : "12-15");
    }

    [Fact]
    public void The_plan_of_a_year_is_due_in_that_year()
    {
        var nghean = Plans.Find("40-2025").ShouldNotBeNull();
        nghean.Templates.Where(template => template.Schedule.DueOn == new DateOnly(2025, 12, 20)).Select(template => template.Id)
            .ShouldBe(["NA-II.7", "NA-III.2.7", "NA-IV.2.b"]);
        nghean.Templates.Count(template => template.Schedule.DueOn == new DateOnly(2025, 12, 31)).ShouldBe(48);
    }

    [Fact]
    public void Only_requests_have_no_deadline() =>
        Plans.Plans.SelectMany(plan => plan.Templates)
            .Where(template => template.Schedule is { DueOn: null, Recurrence: null })
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                template => template.Id.ShouldBe("HP-IV.2"),
                template => template.Kind.ShouldBe(DutyKind.Request));

    [Fact]
    public void Annual_reports_are_marked() =>
        Plans.Plans.SelectMany(plan => plan.Templates).Where(template => template.AnnualReport).Select(template => template.Id)
            .ShouldBe(["HP-IV.1.b", "HP-IV.1.c", "NA-II.7", "NA-III.2.7", "NA-IV.2.b"]);

    [Fact]
    public void Texts_spell_out_what_the_reader_would_have_to_guess() =>
        Plans.Plans.SelectMany(plan => plan.Templates)
            .SelectMany(template => new[] { template.Text, template.Lead, template.Coordinating ?? "", template.ExpectedEvidence ?? "" })
            .Where(text => new[] { "BMNN", "UBND", "DNNN", "CATP", "HĐND", "BCĐ", "QPPL" }.Any(text.Contains))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("\"kind\": \"obligation\"", "\"kind\": \"hope\"", "kind")]
    [InlineData("\"issuedOn\": \"2025-11-18\"", "\"issuedOn\": \"2025-13-18\"", "issuedOn")]
    [InlineData("\"id\": \"HP-I.2\"", "\"id\": \"HP-I.1\"", "assignment HP-I.1 twice")]
    [InlineData("\"area\": \"II.3\"", "\"area\": \"II.9\"", "unknown area II.9")]
    [InlineData("\"dueOn\": \"2026-06-30\"", "\"dueOn\": \"2025-06-30\"", "due before the plan was issued")]
    [InlineData("\"recurrence\": \"yearly:11-04\"", "\"recurrence\": \"yearly:11-31\"", "no recurrence: yearly:11-31")]
    [InlineData("\"opens\": \"12-15\"", "\"opens\": \"15 December\"", "no opening of a Yearly duty: 15 December")]
    [InlineData("\"Commune\"", "\"Hamlet\"", "unknown unit kind Hamlet")]
    [InlineData("\"so_tc\"", "\"SO TC\"", "malformed body code")]
    [InlineData("\"province\": \"unit:31\"", "\"province\": \"31\"", "province is no unit key")]
    [InlineData("\"code\": \"II.2\"", "\"code\": \"II.1\"", "area II.1 twice")]
    [InlineData("\"lead\": \"Mọi đơn vị\"", "\"lead\": \"\"", "a text is empty")]
    [InlineData("\"annualReport\": true", "\"annualReports\": true", "annualReports")]
    [InlineData("\"textInEnglish\"", "\"textInFrench\"", "textInFrench")]
    public void A_plan_that_breaks_a_rule_is_not_loaded_and_the_message_says_where(string right, string wrong, string says)
    {
        var json = Embedded("plan-31-298-2025.json");
        json.ShouldContain(right);
        var broken = json.Replace(right, wrong, StringComparison.Ordinal);
        Should.Throw<ReferenceDataException>(() => ShippedPlans.Read("plan.json", broken)).Message.ShouldSatisfyAllConditions(
            message => message.ShouldStartWith("plan.json: "),
            message => message.ShouldContain(says));
    }

    [Fact]
    public void Two_plans_cannot_share_an_assignment_or_a_code()
    {
        var plan = ShippedPlans.Read("plan.json", Embedded("plan-40-2025.json"));
        Should.Throw<ReferenceDataException>(() => ShippedPlans.Together([plan, plan])).Problems.ShouldContain("plan 40-2025 twice");
        Should.Throw<ReferenceDataException>(() => ShippedPlans.Together([plan, plan with { Code = "40-2026" }])).Problems
            .ShouldContain("assignment NA-I.1.a in two plans");
    }

    private static string Embedded(string name) => ReferenceJson.Text(typeof(ShippedPlans).Assembly, name);
}
