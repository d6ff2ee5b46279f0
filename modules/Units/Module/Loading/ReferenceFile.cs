using System.Collections.Immutable;
using System.Reflection;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Loading;

/// <summary>A file of reference data as it was read.</summary>
internal sealed record ReferenceFile(string Name, string Text)
{
    public Digest Digest => Digest.OfText(Text);
}

/// <summary>The files an installation loads.</summary>
internal sealed record ReferenceFiles(ImmutableArray<ReferenceFile> Files)
{
    private const string Folder = "Reference/";

    /// <summary>The product's own files, embedded in this assembly, in order of name.</summary>
    public static ReferenceFiles Embedded { get; } = ReadEmbedded(typeof(ReferenceFiles).Assembly);

    private static ReferenceFiles ReadEmbedded(Assembly assembly) => new(
    [
        .. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".csv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new ReferenceFile(n[Folder.Length..], ReadText(assembly, n))),
    ]);

    private static string ReadText(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
