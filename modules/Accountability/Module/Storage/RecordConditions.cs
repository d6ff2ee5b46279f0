using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Dapper;

namespace BmnnHierarchy.Accountability.Storage;

/// <summary>The condition of a list of records in SQL. Whatever comes from outside is a parameter.</summary>
internal sealed record RecordConditions(string Sql, DynamicParameters Parameters)
{
    public static RecordConditions Of(RecordFilter filter, IUnitTree tree)
    {
        var parameters = new DynamicParameters();
        parameters.Add("within", filter.Within.ToString());
        var sql = new List<string>
        {
            tree.Find(filter.Within)?.Kind switch
            {
                UnitKind.Ministry => "1 = 1",
                UnitKind.Province => "province = @within",
                _ => "unit = @within",
            },
            $"kind = {(int)filter.Kind}",
        };
        if (!filter.Statuses.IsDefaultOrEmpty)
        {
            sql.Add($"status in ({string.Join(", ", filter.Statuses.Distinct())})");
        }

        Equal("category", "category", filter.Category);
        Equal("made_year", "year", filter.Year);
        Equal("subject", "subject", filter.Subject);
        Equal("parent", "parent", filter.Parent);
        if (VietnameseText.Fold(filter.UnitText ?? string.Empty) is { Length: > 0 } text)
        {
            // The folded form has letters, digits and blanks only, so nothing in it is a wildcard.
            parameters.Add("unitText", $"%{text}%");
            sql.Add("unit_folded like @unitText");
        }

        return new RecordConditions(string.Join(" and ", sql), parameters);

        void Equal(string column, string parameter, object? value)
        {
            if (value is not (null or ""))
            {
                parameters.Add(parameter, value);
                sql.Add($"{column} = @{parameter}");
            }
        }
    }
}
