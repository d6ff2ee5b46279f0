using System.Xml.Linq;

namespace BmnnHierarchy.Architecture.Tests.Edges;

/// <summary>What a project file says about itself.</summary>
internal sealed record ProjectFile(string Path, XDocument Xml)
{
    /// <summary>Name of the project without the product's prefix.</summary>
    public string Name => NameOf(Path);

    public IEnumerable<string> ProjectReferences => Includes("ProjectReference").Select(NameOf);

    public IEnumerable<string> PackageReferences => Includes("PackageReference");

    public static IEnumerable<ProjectFile> AllIn(Repository repository) =>
        repository.Files(".csproj").Select(f => new ProjectFile(f.Path, XDocument.Parse(f.Text)));

    public IEnumerable<string> Includes(string item) => Xml.Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private static string NameOf(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith(AllowedEdges.Prefix, StringComparison.Ordinal) ? name[AllowedEdges.Prefix.Length..] : name;
    }
}
