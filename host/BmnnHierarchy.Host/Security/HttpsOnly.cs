using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// Where HTTPS is required, a person who comes by plain HTTP is sent on. A program is refused: redirected in silence, it
/// would go on sending its secrets in the clear. Whether the host lives may be asked either way.
/// </summary>
internal static class HttpsOnly
{
    public static void UseHttpsOnly(this WebApplication app)
    {
        app.UseHsts();
        app.UseWhen(context => RequestKind.IsPage(context.Request), pages => pages.UseHttpsRedirection());
        app.UseWhen(context => !context.Request.IsHttps && IsOfAProgram(context.Request), programs => programs.Run(context =>
            ProblemMapper.From(Refusal.Of(HostRefusals.HttpsIsNeeded), context).ExecuteAsync(context)));
    }

    private static bool IsOfAProgram(HttpRequest request) => !RequestKind.IsPage(request) && !request.Path.StartsWithSegments("/health");
}
