using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace BmnnHierarchy.Web.Serving;

/// <summary>
/// Styles and modules as embedded in this assembly. Addresses carry a digest of all of them, so that browsers keep them for
/// ever and never mix versions; relative imports between modules stay under the same digest.
/// </summary>
internal sealed class AssetBundle
{
    private const string Prefix = "Assets/";

    /// <summary>The order is the cascade.</summary>
    private static readonly string[] StyleOrder =
        ["tokens", "base", "layout", "table", "tile", "status", "form", "heatmap", "past", "calendar", "digest", "reminder", "account", "accountability", "terms", "evidence", "committee", "plan", "publication", "analysis", "print"];

    private readonly FrozenDictionary<string, Asset> _assets;

    public AssetBundle()
    {
        var assembly = typeof(AssetBundle).Assembly;
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var path = name[Prefix.Length..].Replace('\\', '/');
            assets[path] = new Asset(bytes.ToArray(), TypeOf(path));
        }

        assets["site.css"] = new Asset(
            [.. StyleOrder.SelectMany(sheet => assets[$"css/{sheet}.css"].Content.Append((byte)'\n'))],
            "text/css; charset=utf-8");
        _assets = assets.ToFrozenDictionary(StringComparer.Ordinal);

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, asset) in assets.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(path));
            digest.AppendData(asset.Content);
        }

        Version = Convert.ToHexStringLower(digest.GetHashAndReset())[..12];
    }

    public string Version { get; }

    public string AddressOf(string path) => _assets.ContainsKey(path)
        ? $"/assets/{Version}/{path}"
        : throw new ArgumentException($"No asset {path}.", nameof(path));

    public Asset? Find(string path) => _assets.GetValueOrDefault(path);

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type for {other}."),
    };
}

internal sealed record Asset(byte[] Content, string ContentType);
