using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Compiler.Reading.Word;

namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>From a file to its text, by the file's ending; the content must agree with it.</summary>
internal static class DocumentReader
{
    public const int LargestTextMegabytes = 2;
    public const int LargestWordMegabytes = 20;

    private const int Megabyte = 1024 * 1024;

    public static Result<string> Read(string fileName, ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            return Refusal.Of(PlansRefusals.DocumentIsEmpty);
        }

        return Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".TXT" => content.Length > LargestTextMegabytes * Megabyte ? TooLarge(LargestTextMegabytes) : TextFile(content.Span),
            ".DOCX" => content.Length > LargestWordMegabytes * Megabyte ? TooLarge(LargestWordMegabytes) : WordFile.Read(content),
            ".DOCM" or ".DOTM" => Refusal.Of(PlansRefusals.DocumentHasMacros),
            ".DOC" when FileSignature.IsCompound(content.Span) => Refusal.Of(PlansRefusals.DocumentIsEncryptedOrOld),
            _ => Refusal.Of(PlansRefusals.DocumentKindIsUnknown),
        };
    }

    private static Result<string> TextFile(ReadOnlySpan<byte> content) =>
        FileSignature.IsOfAnotherKind(content) ? Refusal.Of(PlansRefusals.ContentDisagreesWithEnding, null, ".txt") : TextEncodings.Decode(content);

    private static Refusal TooLarge(int megabytes) => Refusal.Of(PlansRefusals.DocumentIsTooLarge, null, $"{megabytes} MB");
}
