using System.Reflection;
using System.Text.Json;

namespace BmnnHierarchy.Kernel;

/// <summary>Reads the reference data that a module ships: JSON files embedded under <c>Reference/</c>, taken whole or not at all.</summary>
public static class ReferenceJson
{
    private const string Folder = "Reference/";

    private static readonly JsonSerializerOptions Strict = new(CanonicalJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Names of the embedded files that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IEnumerable<string> Names(Assembly assembly, string prefix) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder + prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => name[Folder.Length..]);

    public static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(Folder + name) ?? throw new ReferenceDataException(name, ["not in the assembly"]);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <param name="problems">What is wrong with what was read; nothing when it holds.</param>
    /// <exception cref="ReferenceDataException">The file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static T Read<T>(string file, string json, Func<T, IReadOnlyCollection<string>> problems)
        where T : class
    {
        var read = Parse<T>(file, json);
        var found = problems(read);
        return found.Count == 0 ? read : throw new ReferenceDataException(file, found);
    }

    private static T Parse<T>(string file, string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) ?? throw new ReferenceDataException(file, ["empty"]);
        }
        catch (JsonException broken)
        {
            throw new ReferenceDataException(file, broken);
        }
    }
}
