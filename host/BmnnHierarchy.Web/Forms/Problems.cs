using System.Globalization;
using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Forms;

/// <summary>Refusals and the fields of a form that they speak of.</summary>
public static partial class Problems
{
    /// <summary>
    /// The name of the field in the form: the last part of the API's name (<c>evidence.documentNumber</c>), with the place of
    /// its document after it (<c>documents[2].kind</c> is <c>kind-2</c>).
    /// </summary>
    public static string? FieldOf(Refusal refusal) => refusal.Field is { } field
        ? DocumentField().Match(field) is { Success: true } match
            ? DocumentForm.NameOf(match.Groups[2].Value, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : field.Split('.')[^1]
        : null;

    /// <summary>Somebody else changed the duty after the person opened the form.</summary>
    public static bool IsConflict(Refusal refusal) => refusal.Code == SteeringRefusals.DutyChangedMeanwhile;

    /// <summary>
    /// Key of the field's label when the refusal's text does not name the field itself, as those of unreadable text do not.
    /// </summary>
    public static string? LabelKeyOf(Refusal refusal) => refusal.Code is WebRefusals.DateIsMalformed or WebRefusals.ChoiceIsMissing
        ? FieldOf(refusal)?.Split('-')[0] switch
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

    [GeneratedRegex(@"\Adocuments\[(\d+)\]\.(\w+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentField();
}
