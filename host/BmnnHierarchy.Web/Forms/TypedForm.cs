using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Forms;

/// <summary>
/// What somebody typed, letter by letter and by the names of the fields, so that a refused form comes back as it was. A
/// field's name is that of the API with hyphens for dots.
/// </summary>
public sealed class TypedForm
{
    private readonly Dictionary<string, string> _typed;

    private TypedForm(Dictionary<string, string> typed) => _typed = typed;

    public string this[string field] => _typed.TryGetValue(field, out var text) ? text : "";

    public string CommandId => this["commandId"];

    public string Version => this["version"];

    /// <summary>A form that starts from what is on record.</summary>
    public static TypedForm New(long version, params IEnumerable<(string Field, string? Value)> fields)
    {
        var typed = fields.Where(field => field.Value is not null).ToDictionary(field => field.Field, field => field.Value!, StringComparer.Ordinal);
        typed["commandId"] = DutyForm.NewCommandId();
        typed["version"] = version.ToString(CultureInfo.InvariantCulture);
        return new TypedForm(typed);
    }

    public static TypedForm From(IFormCollection form) =>
        new(form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));

    /// <summary>The form for another attempt after a refusal: nothing changed, so it is another command, on the version that stands now.</summary>
    public TypedForm Again(long version) => new(new Dictionary<string, string>(_typed, StringComparer.Ordinal)
    {
        ["commandId"] = DutyForm.NewCommandId(),
        ["version"] = version.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>The version the person saw, or null when the form was not the one the page gave.</summary>
    public long? SeenVersion => long.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public string? Text(string field) => string.IsNullOrWhiteSpace(this[field]) ? null : this[field].Trim();

    /// <summary>A day that may be left out.</summary>
    public DateOnly? Day(string field, ICollection<Refusal> problems)
    {
        if (!TypedDay.TryRead(this[field], out var day))
        {
            problems.Add(Refusal.Of(WebRefusals.DateIsMalformed, field));
        }

        return day;
    }

    /// <summary>A day that must be there.</summary>
    public DateOnly NeededDay(string field, ICollection<Refusal> problems)
    {
        if (Text(field) is null)
        {
            problems.Add(Refusal.Of(WebRefusals.DateIsMissing, field));
        }

        return Day(field, problems) ?? default;
    }

    public int Number(string field, ICollection<Refusal> problems)
    {
        if (!int.TryParse(this[field].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(Refusal.Of(WebRefusals.WholeNumberIsMalformed, field));
        }

        return number;
    }

    public TChoice Choice<TChoice>(string field, ICollection<Refusal> problems)
        where TChoice : struct, Enum
    {
        if (!Enum.TryParse<TChoice>(this[field], out var choice) || !Enum.IsDefined(choice))
        {
            problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, field));
        }

        return choice;
    }
}
