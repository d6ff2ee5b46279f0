using System.Net;
using System.Text.RegularExpressions;

namespace BmnnHierarchy.Host.Tests.Security.Attacks;

/// <summary>Reads a page as a browser would: its elements and their attributes, and what in them could run or load something.</summary>
internal static partial class Html
{
    private static readonly string[] Forbidden = ["style", "iframe", "object", "embed", "base", "applet", "frame", "portal"];
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "srcset", "data", "poster", "ping", "xlink:href"];

    /// <summary>Everything that the content policy would have to stop; a page must have none of it.</summary>
    public static IEnumerable<string> FaultsIn(string html)
    {
        foreach (Match element in Elements().Matches(Comments().Replace(html, string.Empty)))
        {
            var name = element.Groups["name"].Value.ToLowerInvariant();
            var attributes = AttributesOf(element.Groups["attributes"].Value).ToList();
            if (Forbidden.Contains(name))
            {
                yield return $"<{name}>";
            }

            if (name == "script" && !attributes.Any(one => one.Name == "src" && one.Value.StartsWith("/assets/", StringComparison.Ordinal)))
            {
                yield return element.Value;
            }

            foreach (var (attribute, value) in attributes)
            {
                if (attribute.StartsWith("on", StringComparison.Ordinal) || attribute is "style" or "srcdoc" || (Addresses.Contains(attribute) && !IsLocal(value)))
                {
                    yield return element.Value;
                }
            }
        }
    }

    /// <summary>The addresses of this host that the page leads to.</summary>
    public static IEnumerable<string> LinksIn(string html) => Elements().Matches(html)
        .Where(element => element.Groups["name"].Value is "a")
        .SelectMany(element => AttributesOf(element.Groups["attributes"].Value))
        .Where(one => one.Name == "href" && one.Value.StartsWith('/'))
        .Select(one => one.Value.Split('#')[0]);

    private static IEnumerable<(string Name, string Value)> AttributesOf(string text) =>
        Attributes().Matches(text).Select(one => (one.Groups["name"].Value.ToLowerInvariant(), WebUtility.HtmlDecode(one.Groups["value"].Value)));

    private static bool IsLocal(string address)
    {
        var bare = address.Trim().Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return bare.Length == 0 || bare[0] is '#' or '?' || (bare[0] == '/' && !bare.StartsWith("//", StringComparison.Ordinal) && !bare.StartsWith("/\\", StringComparison.Ordinal));
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("<(?<name>[a-zA-Z][^\\s/>]*)(?<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>")]
    private static partial Regex Elements();

    [GeneratedRegex("(?<name>[^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"(?<value>[^\"]*)\"|'(?<value>[^']*)'|(?<value>[^\\s\"'>]+)))?")]
    private static partial Regex Attributes();
}
