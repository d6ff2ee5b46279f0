using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BmnnHierarchy.Host.Api;

/// <summary>What the OpenAPI document says about the API as a whole.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "BmnnHierarchy",
            Version = "v1",
            Description =
                "Duties under plans for the protection of state secrets, and their roll-up. Counts, dates, document numbers and statuses only. "
                + "Sign in with POST /api/v1/session; the session is a cookie. Programs send a token instead (Authorization: Bearer). Refusals are problem details (RFC 9457) with code, field, detailVi and detailEn.",
        };

        // Where the document was fetched from says nothing about the API.
        document.Servers = [];
        return Task.CompletedTask;
    });
}
