using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace BmnnHierarchy.Host.Problems;

/// <summary>Gives an answer that has a status and no body its words: problem details for programs, the product's page for people.</summary>
internal static class StatusPages
{
    public static Task WriteAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var refusal = RefusalOf(context.Response.StatusCode);
        if (!RequestKind.IsPage(context.Request))
        {
            return ProblemMapper.From(refusal, context).ExecuteAsync(context);
        }

        return WritePageAsync(context, refusal);
    }

    private static async Task WritePageAsync(HttpContext context, Refusal refusal)
    {
        // A page that gave up has left its renderer's services used up and its header behind: this one gets its own.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var before = context.RequestServices;
        await using var scope = before.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            var isFault = context.Response.StatusCode >= StatusCodes.Status500InternalServerError;
            await WebPages.AnswerAsync(context, refusal, isFault ? ProblemMapper.TraceOf(context) : null);
        }
        finally
        {
            context.RequestServices = before;
        }
    }

    private static Refusal RefusalOf(int status) => Refusal.Of(status switch
    {
        StatusCodes.Status401Unauthorized => Access.AccessRefusals.SignInIsNeeded,
        StatusCodes.Status403Forbidden => Access.AccessRefusals.PermissionIsMissing,
        StatusCodes.Status404NotFound => HostRefusals.NoSuchAddress,
        StatusCodes.Status405MethodNotAllowed => HostRefusals.MethodIsNotAllowed,
        StatusCodes.Status413PayloadTooLarge => HostRefusals.BodyIsTooLarge,
        StatusCodes.Status415UnsupportedMediaType => HostRefusals.BodyMustBeJson,
        StatusCodes.Status429TooManyRequests => HostRefusals.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => HostRefusals.ServiceIsUnavailable,
        >= StatusCodes.Status500InternalServerError => HostRefusals.SomethingWentWrong,
        _ => HostRefusals.RequestIsMalformed,
    });
}
