using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace BmnnHierarchy.Host.Api;

/// <summary>Versions as entity tags: 214 is <c>"214"</c>.</summary>
internal static class VersionTag
{
    public static void SetVersion(this HttpResponse response, long version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static bool TryRead(string text, out long version)
    {
        version = 0;
        return EntityTagHeaderValue.TryParse(text, out var tag)
            && !tag.IsWeak
            && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
