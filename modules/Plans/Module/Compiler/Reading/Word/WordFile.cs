using System.IO.Compression;
using System.Xml;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Compiler.Reading.Word;

/// <summary>A .docx: checked for what it must not carry, then read for its text. Nothing in it is run, fetched or written.</summary>
internal static class WordFile
{
    private const int MostParts = 2_000;

    public static Result<string> Read(ReadOnlyMemory<byte> content)
    {
        if (FileSignature.IsCompound(content.Span))
        {
            return Refusal.Of(PlansRefusals.DocumentIsEncryptedOrOld);
        }

        if (!FileSignature.IsZip(content.Span))
        {
            return Refusal.Of(PlansRefusals.ContentDisagreesWithEnding, null, ".docx");
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > MostParts ? Refusal.Of(PlansRefusals.DocumentIsBroken) : Read(new WordPackage(zip));
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or FormatException or OverflowException)
        {
            return Refusal.Of(PlansRefusals.DocumentIsBroken);
        }
        catch (PackageTooLargeException)
        {
            return Refusal.Of(PlansRefusals.DocumentIsTooLarge, null, $"{WordPackage.MostMegabytes} MB");
        }
    }

    private static Result<string> Read(WordPackage package)
    {
        if (!package.Has(WordPackage.Document))
        {
            return Refusal.Of(package.Has(WordPackage.ContentTypes) ? PlansRefusals.ContentDisagreesWithEnding : PlansRefusals.DocumentIsBroken, null, ".docx");
        }

        if (PackageChecks.Problem(package) is { } problem)
        {
            return problem;
        }

        return new WordText(package).Read();
    }
}
