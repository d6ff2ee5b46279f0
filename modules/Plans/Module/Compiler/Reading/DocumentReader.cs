using System.Text;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>From a file to its text, by the file's ending; the content must agree with it.</summary>
internal static class DocumentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Read(string fileName, ReadOnlyMemory<byte> content)
    {
        if (!Path.GetExtension(fileName).Equals(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Of(PlansRefusals.DocumentKindIsUnknown);
        }

        try
        {
            return Strict.GetString(content.Span);
        }
        catch (DecoderFallbackException)
        {
            return Refusal.Of(PlansRefusals.EncodingIsUnknown);
        }
    }
}
