using System.Globalization;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>Deadlines, fields and bound units in words.</summary>
public static class PlanTexts
{
    /// <summary>31/12/2026, or "hằng năm: 04/11", and the term that an event sets; null without any.</summary>
    public static string? Due(DateOnly? day, string? recurrence, EventTerm? onEvent, Presentation words)
    {
        var dated = day is { } once ? words.Formats.Day(once)
            : recurrence is null ? null
            : $"{words.Texts["plan-item.due." + DueForm.Of(null, recurrence).Kind]}: {DueForm.Of(null, recurrence).Days}";
        var term = onEvent is null ? null : words.TermOf(onEvent);
        return dated is null || term is null ? dated ?? term : $"{dated}; {term}";
    }

    public static string? Due(string? due, EventTerm? onEvent, Presentation words) =>
        DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Due(day, null, onEvent, words)
            : Due(null, due, onEvent, words);

    /// <summary>A changed field's value as a reader knows it.</summary>
    public static string Value(ChangedField field, string? value, Presentation words) => (field.Field, value) switch
    {
        (_, null or "") => "–",
        ("due", _) => Due(value, null, words) ?? value,
        ("onEvent", _) => TermIn(value) is { } term ? words.TermOf(term) : value,
        ("evidenceKinds", _) => string.Join(", ", value.Split(' ').Select(kind => words.Texts["evidence." + kind])),
        ("kind", _) => words.Texts["plan-item.kind." + value],
        ("annualReport", _) => words.Texts["yes-no." + value],
        ("bound", _) => string.Join(", ", value.Split(' ').Select(part => char.IsUpper(part[0]) ? words.Texts["unit-kind." + part] : part)),
        _ => value,
    };

    /// <summary>A term as a difference writes it: <c>After:24:Hours:EVENT</c>.</summary>
    private static EventTerm? TermIn(string value) =>
        value.Split(':', 4) is [var direction, var amount, var unit, var name]
        && Enum.TryParse<TermDirection>(direction, out var runs) && Enum.TryParse<TermUnit>(unit, out var counted)
        && int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new EventTerm(name, name, number, counted, runs)
            : null;
}
