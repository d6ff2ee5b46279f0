using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>The condition of a list of duties in SQL. Whatever comes from outside is a parameter.</summary>
internal sealed record DutyConditions(string Sql, DynamicParameters Parameters)
{
    private const int MostDays = 36_500;

    /// <summary>The unit's own duties and, for a province or the Ministry, those of everything below.</summary>
    public static DutyConditions Within(UnitKey unit, IUnitTree tree)
    {
        var parameters = new DynamicParameters();
        parameters.Add("within", unit.ToString());
        return tree.Find(unit)?.Kind switch
        {
            UnitKind.Ministry => new DutyConditions("1 = 1", parameters),
            UnitKind.Province => new DutyConditions("province = @within", parameters),
            _ => new DutyConditions("unit = @within", parameters),
        };
    }

    public static DutyConditions Of(DutyFilter filter, IUnitTree tree, IPlanCatalogue plans)
    {
        var (within, parameters) = Within(filter.Within, tree);
        var sql = new List<string> { within };
        if (!filter.Statuses.IsDefaultOrEmpty)
        {
            // Numbers of an enumeration, not text from outside.
            sql.Add($"status in ({string.Join(", ", filter.Statuses.Select(status => (int)status).Distinct())})");
        }

        if (filter.Verification is { } verification)
        {
            sql.Add($"verification = {(int)verification}");
        }

        Equal("plan", filter.Plan);
        if (!filter.OpenRequests.IsDefaultOrEmpty)
        {
            sql.Add(OpenRequestConditions.Of(filter, parameters));
        }

        Equal("area", filter.Area);
        Equal("template", filter.Template);
        if (VietnameseText.Fold(filter.UnitText ?? string.Empty) is { Length: > 0 } text)
        {
            // The folded form has letters, digits and blanks only, so nothing in it is a wildcard.
            parameters.Add("text", $"%{text}%");
            sql.Add("unit_folded like @text");
        }

        if (TemplatesOf(filter, plans) is { } templates)
        {
            // One parameter each: a list as one parameter is an array on one database and a row of values on the other.
            for (var i = 0; i < templates.Length; i++)
            {
                parameters.Add($"template{i}", templates[i]);
            }

            sql.Add(templates.Length == 0 ? "1 = 0" : $"template in ({string.Join(", ", templates.Select((_, i) => $"@template{i}"))})");
        }

        if (filter is { OverdueLongerThan: { } days, Today: { } today })
        {
            sql.Add($"status = {(int)DutyStatus.Overdue}");
            Bound("due_on < @longerThan", "longerThan", today.AddDays(-Math.Clamp(days, 0, MostDays)));
        }

        Bound("due_on >= @dueFrom", "dueFrom", filter.DueFrom);
        Bound("due_on <= @dueTo", "dueTo", filter.DueTo);
        return new DutyConditions(string.Join(" and ", sql), parameters);

        void Equal(string column, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parameters.Add(column, value);
                sql.Add($"{column} = @{column}");
            }
        }

        void Bound(string condition, string parameter, DateOnly? day)
        {
            if (day is { } d)
            {
                parameters.Add(parameter, SteeringTables.IsoDay(d));
                sql.Add(condition);
            }
        }
    }

    /// <summary>The assignments that a filter by what the plan says lets through; null when it asks for nothing of the plan.</summary>
    private static string[]? TemplatesOf(DutyFilter filter, IPlanCatalogue plans)
    {
        var lead = VietnameseText.Fold(filter.Lead ?? string.Empty);
        var coordinating = VietnameseText.Fold(filter.Coordinating ?? string.Empty);
        return filter.Kind is null && lead.Length == 0 && coordinating.Length == 0
            ? null
            : [.. plans.Plans
                .SelectMany(plan => plan.Templates)
                .Where(template => (filter.Kind is not { } kind || template.Kind == kind)
                    && VietnameseText.Fold(template.Lead).Contains(lead, StringComparison.Ordinal)
                    && VietnameseText.Fold(template.Coordinating ?? string.Empty).Contains(coordinating, StringComparison.Ordinal))
                .Select(template => template.Id)
                .Distinct()];
    }
}
