using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>The condition of a list of duties in SQL. Whatever comes from outside is a parameter.</summary>
internal sealed record DutyConditions(string Sql, DynamicParameters Parameters)
{
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

    public static DutyConditions Of(DutyFilter filter, IUnitTree tree)
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

        Equal("area", filter.Area);
        Equal("template", filter.Template);
        if (VietnameseText.Fold(filter.UnitText ?? string.Empty) is { Length: > 0 } text)
        {
            // The folded form has letters, digits and blanks only, so nothing in it is a wildcard.
            parameters.Add("text", $"%{text}%");
            sql.Add("unit_folded like @text");
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
}
