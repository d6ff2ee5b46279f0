using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Forms;

/// <summary>Refusals and the fields of a form that they speak of.</summary>
public static class Problems
{
    /// <summary>The name of the field in the form: the last part of the API's name (<c>evidence.documentNumber</c>).</summary>
    public static string? FieldOf(Refusal refusal) => refusal.Field?.Split('.')[^1];

    public static IEnumerable<Refusal> Of(this IReadOnlyList<Refusal> problems, string field) =>
        problems.Where(problem => FieldOf(problem) == field);
}
