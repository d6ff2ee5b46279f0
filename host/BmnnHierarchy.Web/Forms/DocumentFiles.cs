using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Forms;

/// <summary>Reads the files that came with a form: each leaves its digest in its document, or a reason why it was not taken.</summary>
internal static class DocumentFiles
{
    /// <summary>The largest request with files, in bytes: several files of the largest size that can be configured.</summary>
    public const long LargestRequest = 64L * 1024 * 1024;

    public static async Task<(DutyForm Form, IReadOnlyList<Refusal> Problems)> ReadAsync(
        this IEvidenceFiles files, DutyForm form, IFormFileCollection sent, CancellationToken cancellationToken)
    {
        var documents = form.Documents.ToBuilder();
        var problems = ImmutableArray.CreateBuilder<Refusal>();
        for (var place = 0; place < documents.Count; place++)
        {
            if (sent.GetFile(DocumentForm.NameOf("file", documents[place].Place)) is not { Length: > 0 } file)
            {
                continue;
            }

            await using var content = file.OpenReadStream();
            var inspected = await files.InspectAsync(content, file.FileName, cancellationToken);
            if (inspected.IsRefused)
            {
                problems.Add(inspected.Refusal with { Field = DocumentForm.NameOf("file", place) });
            }
            else
            {
                documents[place] = documents[place].With(inspected.Value);
            }
        }

        return (form with { Documents = documents.ToImmutable() }, problems.ToImmutable());
    }
}
