using System.Globalization;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>Deadlines, fields and bound units in words.</summary>
public static class PlanTexts
{
    /// <summary>31/12/2026, or "hằng năm: 04/11"; null without a date.</summary>
    public static string? Due(DateOnly? day, string? recurrence, UiTexts texts, Formats formats)
    {
        if (day is { } once)
        {
            return formats.Day(once);
        }

        return recurrence is null ? null : $"{texts["plan-item.due." + DueForm.Of(null, recurrence).Kind]}: {DueForm.Of(null, recurrence).Days}";
    }

    public static string? Due(string? due, UiTexts texts, Formats formats) =>
        DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Due(day, null, texts, formats)
            : Due(null, due, texts, formats);

    /// <summary>A changed field's value as a reader knows it.</summary>
    public static string Value(ChangedField field, string? value, UiTexts texts, Formats formats) => (field.Field, value) switch
    {
        (_, null or "") => "–",
        ("due", _) => Due(value, texts, formats) ?? value,
        ("evidenceKinds", _) => string.Join(", ", value.Split(' ').Select(kind => texts["evidence." + kind])),
        ("kind", _) => texts["plan-item.kind." + value],
        ("annualReport", _) => texts["yes-no." + value],
        ("bound", _) => string.Join(", ", value.Split(' ').Select(part => char.IsUpper(part[0]) ? texts["unit-kind." + part] : part)),
        _ => value,
    };
}
