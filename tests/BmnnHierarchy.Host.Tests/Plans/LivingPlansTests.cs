using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>Every row of the catalogue is a living duty at every unit it binds, with the documented date, on both databases.</summary>
public abstract class LivingPlansTests(LivingPlans plans)
{
    [Theory]
    [InlineData("catalogue-hai-phong.tsv", "HP", "HP", LivingPlans.Plan298, 46, 3499)]
    [InlineData("catalogue-nghe-an.tsv", "NA", "NA150", LivingPlans.PlanOfNgheAn, 51, 4118)]
    public void Every_row_of_the_catalogue_is_a_duty_at_every_unit_it_binds_with_its_date(
        string catalogue, string table, string prefix, string plan, int rows, int duties)
    {
        var units = plans.Tree.Children(UnitKey.FromCode(plan[..2]), LivingPlans.Today);
        var read = CatalogueRow.Read(catalogue, table);
        read.Count.ShouldBe(rows);
        var issuedOn = plans.Catalogue.Find(plan)!.IssuedOn;
        var living = (plan == LivingPlans.Plan298 ? plans.HaiPhong : plans.NgheAn).ToLookup(duty => duty.Template);
        foreach (var row in read)
        {
            var here = living[$"{prefix}-{row.Id}"].ToList();
            here.Select(duty => duty.Unit).ShouldBe(row.Units(units).Select(unit => unit.Key), ignoreOrder: true, row.Id);
            var due = row.FirstDue(issuedOn);
            here.ShouldAllBe(duty => duty.Plan == plan && duty.DueOn == due, row.Id);
            here.ShouldAllBe(duty => duty.Duty == (row.Recurs ? $"{prefix}-{row.Id}@{due!.Value.Year}" : $"{prefix}-{row.Id}"), row.Id);
            plans.Catalogue.FindTemplate(plan, $"{prefix}-{row.Id}")!.Schedule.Recurrence.ShouldBe(row.Recurs ? row.Due : null, row.Id);
        }

        living.Sum(template => template.Count()).ShouldBe(duties);
        living.Count.ShouldBe(rows);
    }

    [Fact]
    public void The_amendment_is_shown_as_what_was_added_changed_and_withdrawn()
    {
        plans.Difference.Added.ShouldBe(["HP-III.8"]);
        plans.Difference.Changed.Select(change => (change.Template, string.Join(' ', change.Fields.Select(field => field.Field)))).ShouldBe(
            [("HP-III.4.2", "text due"), ("HP-III.7.4", "due")], ignoreOrder: true);
        plans.Difference.Withdrawn.ShouldBe(["HP-III.6"]);
        plans.Difference.Unchanged.ShouldBe(43);
        plans.Issued.ShouldHaveSingleItem().Amendments.ShouldHaveSingleItem().Number.ShouldBe("310/KH-UBND");
        plans.Issued[0].Delivery.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void What_was_added_lives_what_changed_has_its_new_date_and_what_was_withdrawn_no_longer_applies()
    {
        var living = plans.Amended.ToLookup(duty => duty.Template);
        living["HP-III.8"].ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            duty => duty.Unit.ShouldBe(UnitKey.Parse("unit:31-so_yt")), duty => duty.DueOn.ShouldBe(new DateOnly(2026, 3, 31)));
        living["HP-III.4.2"].ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2026, 9, 30));
        living["HP-III.6"].ShouldHaveSingleItem().Status.ShouldBe(DutyStatus.NotApplicable);
        living["HP-III.7.4"].Count(duty => duty.DueOn == new DateOnly(2026, 9, 30)).ShouldBe(134);
        plans.Amended.Count.ShouldBe(3500);
    }

    [Fact]
    public async Task Open_work_is_carried_over_and_what_is_done_stays_as_it_was()
    {
        var open = (await plans.DutyAsync(LivingPlans.NguyenGiap, "HP-III.7.1@2026")).Duty;
        (open.ProgressPercent, open.Status, open.DueOn).ShouldBe((40, DutyStatus.InProgress, new DateOnly(2026, 11, 4)));
        var done = (await plans.DutyAsync(LivingPlans.NguyenGiap, "HP-III.7.4")).Duty;
        (done.DoneOn, done.Status, done.DueOn).ShouldBe((LivingPlans.Today, DutyStatus.DoneOnTime, new DateOnly(2026, 6, 30)));
        var moved = await plans.DutyAsync("unit:31-so_yt", "HP-III.7.4");
        moved.History.Select(entry => entry.Act).ShouldBe([DutyAct.Assigned, DutyAct.AmendedByPlan]);
    }
}

public sealed class Living_plans_on_Sqlite(LivingPlansOnSqlite plans) : LivingPlansTests(plans), IClassFixture<LivingPlansOnSqlite>;

public sealed class Living_plans_on_PostgreSql(LivingPlansOnPostgreSql plans) : LivingPlansTests(plans), IClassFixture<LivingPlansOnPostgreSql>;
