using System.Xml.Linq;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Compiler.Reading.Word;

/// <summary>What a .docx must not carry into the system: macros, things fetched from elsewhere, embedded files and controls.</summary>
internal static class PackageChecks
{
    public static Refusal? Problem(WordPackage package)
    {
        var names = package.Names.ToList();
        if (names.Exists(IsMacro) || HasMacroType(package))
        {
            return Refusal.Of(PlansRefusals.DocumentHasMacros);
        }

        if (names.Exists(IsEmbedded))
        {
            return Refusal.Of(PlansRefusals.DocumentHasEmbeddedObjects);
        }

        return names.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Any(name => PointsOutside(package.Part(name)))
            || FetchesByField(package.Part(WordPackage.Document))
            ? Refusal.Of(PlansRefusals.DocumentHasExternalLinks)
            : null;
    }

    private static bool IsMacro(string name) =>
        name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase) || name.Contains("macrosheets", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmbedded(string name) =>
        name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("oleObject", StringComparison.OrdinalIgnoreCase) || name.Contains("/afchunk", StringComparison.OrdinalIgnoreCase);

    private static bool HasMacroType(WordPackage package) =>
        package.Part(WordPackage.ContentTypes)?.Descendants().Any(type => ((string?)type.Attribute("ContentType"))?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true) == true;

    private static bool PointsOutside(XDocument? relationships) =>
        relationships?.Descendants().Any(relationship => string.Equals((string?)relationship.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Fields that fetch: INCLUDETEXT, INCLUDEPICTURE, DDE, LINK.</summary>
    private static bool FetchesByField(XDocument? document) =>
        document?.Descendants().Any(element => element.Name.LocalName == "instrText" && IsFetching(element.Value)
            || element.Name.LocalName == "fldSimple" && IsFetching((string?)element.Attribute(element.Name.Namespace + "instr") ?? "")) == true;

    private static bool IsFetching(string instruction) =>
        instruction.TrimStart() is var field && (field.StartsWith("INCLUDE", StringComparison.OrdinalIgnoreCase) || field.StartsWith("DDE", StringComparison.OrdinalIgnoreCase) || field.StartsWith("LINK ", StringComparison.OrdinalIgnoreCase));
}
