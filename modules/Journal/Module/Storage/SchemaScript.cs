using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Storage;

/// <summary>One schema script of a module. Its digest ignores how a checkout ends lines.</summary>
internal sealed record SchemaScript(string Module, string Name, string Text)
{
    public string FullName => $"{Module}/{Name}";

    public Digest Digest { get; } = Digest.OfText(Text);

    /// <summary>A module's scripts for a database, in order of their names.</summary>
    public static IEnumerable<SchemaScript> In(SchemaScripts module, string dialect)
    {
        var folder = $"Schema/{dialect}/";
        return module.Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => new SchemaScript(module.Module, resource[folder.Length..], Read(module, resource)));
    }

    private static string Read(SchemaScripts module, string resource)
    {
        using var reader = new StreamReader(module.Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
