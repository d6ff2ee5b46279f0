using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Forms;

/// <summary>Refusals and the fields of a form that they speak of.</summary>
public static class Problems
{
    /// <summary>The name of the field in the form: the last part of the API's name (<c>evidence.documentNumber</c>).</summary>
    public static string? FieldOf(Refusal refusal) => refusal.Field?.Split('.')[^1];

    /// <summary>Somebody else changed the duty after the person opened the form.</summary>
    public static bool IsConflict(Refusal refusal) =>
        refusal.Code is SteeringRefusals.DutyChangedMeanwhile or AccountabilityRefusals.RecordChangedMeanwhile;

    /// <summary>
    /// Key of the field's label when the refusal's text does not name the field itself, as those of unreadable text do not.
    /// </summary>
    public static string? LabelKeyOf(Refusal refusal) => refusal.Code is WebRefusals.DateIsMalformed or WebRefusals.ChoiceIsMissing
        ? FieldOf(refusal) switch
        {
            "doneOn" => "report.done-on",
            "documentDate" => "report.document-date",
            "kind" => "report.kind",
            "choice" => "duty.verified",
            _ => null,
        }
        : null;

    public static IEnumerable<Refusal> Of(this IReadOnlyList<Refusal> problems, string field) =>
        problems.Where(problem => FieldOf(problem) == field);
}
