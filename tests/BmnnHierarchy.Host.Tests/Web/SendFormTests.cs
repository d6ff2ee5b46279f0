using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Pages.Reminders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>A form that reminds says itself whom and of what: sent twice it is the same command, whatever became of the list.</summary>
public sealed class SendFormTests
{
    private static readonly ImmutableArray<DutyRow> Rows =
    [
        .. Enumerable.Range(0, SendReminder.MostDuties).Select(number => new DutyRow(
            UnitKey.FromCode($"31-{10_000 + (number % 320)}"), $"HP-III.7.{number / 320}@2026", "31-298-2025", "HP-III.7.4", "III", DutyStatus.Overdue,
            new DateOnly(2026, 6, 30), null, 0, Verification.None)),
    ];

    [Fact]
    public void A_list_too_long_to_tick_goes_with_the_form_and_comes_back_whole()
    {
        var names = SendForm.NamesOf(Rows);
        names.Length.ShouldBeLessThan(SendForm.LargestRequest / 3, "percent signs take three places");
        var command = SendForm.From(Form(("commandId", "command-0001"), (SendForm.WholeList, names))).ToCommand();

        command.Targets.Length.ShouldBe(320);
        command.Targets.SelectMany(target => target.Duties.Select(duty => (target.Unit, duty)))
            .ShouldBe(Rows.Select(row => (row.Unit.ToString(), row.Duty)), ignoreOrder: true);
    }

    [Fact]
    public void Ticked_duties_are_meant_and_no_others()
    {
        var command = SendForm.From(Form(("commandId", "command-0001"), ("tung-viec", "1"), ("viec", "31-11146|HP-III.7.4"), ("viec", "31-11146|HP-IV.1.b@2026"))).ToCommand();
        command.Targets.ShouldHaveSingleItem().Duties.ShouldBe(["HP-III.7.4", "HP-IV.1.b@2026"]);
        SendForm.From(Form(("commandId", "command-0001"), ("tung-viec", "1"))).ToCommand().Targets.ShouldBeEmpty();
    }

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Name).ToDictionary(group => group.Key, group => new StringValues([.. group.Select(field => field.Value)])));
}
