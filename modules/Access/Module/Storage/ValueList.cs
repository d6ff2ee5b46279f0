using System.Globalization;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>A list of values in a condition, one parameter each: what both databases understand alike.</summary>
internal static class ValueList
{
    /// <summary>Adds the values as parameters and gives what stands after <c>IN</c>. No values: a list that nothing is in.</summary>
    public static string In(this DynamicParameters parameters, string name, IEnumerable<string> values)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            var parameter = name + names.Count.ToString(CultureInfo.InvariantCulture);
            parameters.Add(parameter, value);
            names.Add("@" + parameter);
        }

        return names.Count == 0 ? "(NULL)" : $"({string.Join(", ", names)})";
    }
}
