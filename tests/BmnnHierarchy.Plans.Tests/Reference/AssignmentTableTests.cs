using System.Globalization;
using System.Text;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Tests.Reference;

/// <summary>The table in the documentation that leads from a row of the two plans to the duty, its date and how many units it binds.</summary>
public sealed class AssignmentTableTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public async Task The_table_in_the_documentation_is_current()
    {
        var table = Table();

        // To accept a change: copy the file that this writes over the documented one, and read the difference.
        var received = Path.Combine(AppContext.BaseDirectory, "assignments.received.md");
        await File.WriteAllTextAsync(received, table);
        var file = Path.Combine(RepositoryRoot(), "infra", "docs", "plans", "assignments.md");
        (File.Exists(file) ? await File.ReadAllTextAsync(file) : "").ShouldBe(table, $"what holds now is in {received}");
    }

    [Fact]
    public void Every_row_binds_at_least_one_unit_and_has_a_date_unless_it_is_a_request()
    {
        var tree = UnitsModule.ReferenceTree();
        foreach (var plan in PlansModule.ReferencePlans().Plans)
        {
            plan.Templates.ShouldAllBe(template => DutyBindings.BoundUnits(plan, template, tree, Day).Any());
            plan.Templates.Where(template => template.Kind is not DutyKind.Request).ShouldAllBe(template => Due(template) != "–");
        }
    }

    private static string Table()
    {
        var tree = UnitsModule.ReferenceTree();
        var text = new StringBuilder();
        text.Append("# Assignments of the two plans and the duties they become\n\n");
        text.Append("One line a row of the catalogue of assignments. The duty's id is the assignment's, with `@` and the period where it recurs.\n");
        text.Append(CultureInfo.InvariantCulture, $"Units are those that the assignment binds on {Day:dd/MM/yyyy}.\n");
        text.Append("`LivingPlansTests` issues both documents on an empty installation and holds every line against the duties that live there.\n");
        foreach (var plan in PlansModule.ReferencePlans().Plans)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {plan.Number} ({plan.Code}): {plan.Templates.Length} assignments\n\n");
            text.Append("| Row | Section | Duty | Last day in time | Units | Core |\n|---|---|---|---|---:|---|\n");
            foreach (var template in plan.Templates)
            {
                var duty = template.Schedule.Recurrence is null ? template.Id : $"{template.Id}@…";
                var units = DutyBindings.BoundUnits(plan, template, tree, Day).Count();
                text.Append(CultureInfo.InvariantCulture, $"| {template.Id} | {template.Section} | `{duty}` | {Due(template)} | {units} | {template.Core ?? ""} |\n");
            }
        }

        return text.ToString();
    }

    private static string Due(DutyTemplate template) =>
        template.Schedule.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? template.Schedule.Recurrence ?? "–";

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BmnnHierarchy.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Not inside the repository.");
    }
}
