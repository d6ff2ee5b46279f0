using BmnnHierarchy.Access;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BmnnHierarchy.Web.Serving;

/// <summary>Language and theme: kept in cookies only, chosen by forms that work without scripts.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tuy-chon/ngon-ngu", SetLanguage).WithMetadata(new AllowsAnyoneAttribute()).ExcludeFromDescription();
        routes.MapPost("/tuy-chon/giao-dien", SetTheme).WithMetadata(new AllowsAnyoneAttribute()).ExcludeFromDescription();
    }

    private static SeeOther SetLanguage([FromForm] string? value, [FromForm] string? back, HttpContext context)
    {
        var language = value == Presentation.English ? Presentation.English : Presentation.Vietnamese;
        return Keep(context, Presentation.LanguageCookie, language, back);
    }

    private static SeeOther SetTheme([FromForm] string? value, [FromForm] string? back, HttpContext context)
    {
        var theme = value == Presentation.Dark ? Presentation.Dark : Presentation.Light;
        return Keep(context, Presentation.ThemeCookie, theme, back);
    }

    private static SeeOther Keep(HttpContext context, string cookie, string value, string? back)
    {
        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(400),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return new SeeOther(LocalAddress.Or(back, "/"));
    }
}
