using System.Globalization;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Forms;

/// <summary>
/// What somebody typed, letter by letter, so that a refused form comes back as it was. Only what cannot be read is refused
/// here (a date that is no date); the rules are the module's. Field names are those of the API, so that a refusal finds its field.
/// </summary>
public sealed class PostedForm
{
    private readonly Dictionary<string, string[]> _values;
    private readonly List<Refusal> _problems = [];

    private PostedForm(Dictionary<string, string[]> values) => _values = values;

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<Refusal> Problems => _problems;

    public string CommandId => this["commandId"];

    /// <summary>The version the person saw; null where the form has none.</summary>
    public long? Version => long.TryParse(this["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public string this[string name] => _values.TryGetValue(name, out var values) && values is [var first, ..] ? first : string.Empty;

    /// <summary>A form that nobody has filled in yet.</summary>
    public static PostedForm New(long? version = null, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var fresh = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["commandId"] = [DutyForm.NewCommandId()],
            ["version"] = [version?.ToString(CultureInfo.InvariantCulture) ?? string.Empty],
        };
        foreach (var (name, value) in values)
        {
            fresh[name] = [value ?? string.Empty];
        }

        return new PostedForm(fresh);
    }

    public static PostedForm From(IFormCollection form) =>
        new(form.ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? string.Empty).ToArray(), StringComparer.Ordinal));

    /// <summary>The form for another attempt after a refusal: another command, on the version that the page shows now.</summary>
    public PostedForm Again(long? version)
    {
        var again = new Dictionary<string, string[]>(_values, StringComparer.Ordinal)
        {
            ["commandId"] = [DutyForm.NewCommandId()],
            ["version"] = [version?.ToString(CultureInfo.InvariantCulture) ?? string.Empty],
        };
        return new PostedForm(again);
    }

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public bool Has(string name, string value) => All(name).Contains(value);

    public string? Text(string name) => string.IsNullOrWhiteSpace(this[name]) ? null : this[name].Trim();

    public DateOnly? Day(string name)
    {
        if (!TypedDay.TryRead(this[name], out var day))
        {
            _problems.Add(Refusal.Of(WebRefusals.DateIsMalformed, name));
        }

        return day;
    }

    /// <summary>A day that must be there.</summary>
    /// <param name="missing">The code of the refusal when it is not.</param>
    public DateOnly RequiredDay(string name, string missing)
    {
        if (string.IsNullOrWhiteSpace(this[name]))
        {
            _problems.Add(Refusal.Of(missing, name));
        }

        return Day(name) ?? DateOnly.MinValue;
    }

    public int? Number(string name)
    {
        if (int.TryParse(this[name].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _problems.Add(Refusal.Of(WebRefusals.NumberIsMalformed, name));
        return null;
    }

    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (!this[name].All(char.IsAsciiLetter) || !Enum.TryParse<TEnum>(this[name], out var value) || !Enum.IsDefined(value))
        {
            _problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, name));
            return default;
        }

        return value;
    }

    /// <summary>One of the words that the form offers.</summary>
    public string OneOf(string name, params ReadOnlySpan<string> words)
    {
        if (!words.Contains(this[name]))
        {
            _problems.Add(Refusal.Of(WebRefusals.ChoiceIsMissing, name));
        }

        return this[name];
    }

    /// <summary>Fields <c>number</c> and <c>date</c>: both or neither.</summary>
    public DocumentReference? Document()
    {
        var (number, date) = (Text("number"), Day("date"));
        if (number is null && string.IsNullOrWhiteSpace(this["date"]))
        {
            return null;
        }

        if (number is null)
        {
            _problems.Add(Refusal.Of(WebRefusals.DocumentNumberIsMissing, "number"));
        }

        if (string.IsNullOrWhiteSpace(this["date"]))
        {
            _problems.Add(Refusal.Of(WebRefusals.DocumentDateIsMissing, "date"));
        }

        return number is null || date is null ? null : new DocumentReference(number, date.Value);
    }
}
