using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>The time at which figures are looked at, as it stands in an address; nothing of it is there for the figures of now.</summary>
public static class PastAddress
{
    /// <summary>Whether the address names a time at all, well or badly.</summary>
    public static bool IsNamed(IQueryCollection query) => !string.IsNullOrWhiteSpace(query["asof"]);

    /// <summary>Null for now. Refused as <see cref="AsOf.Read"/> refuses.</summary>
    public static Result<AsOf?> Read(IQueryCollection query, DateTimeOffset now) =>
        AsOf.Read(query["asof"].ToString().Trim(), query["cay"] == WordOf(TreeChoice.Today) ? TreeChoice.Today : TreeChoice.AsThen, now);

    public static string? WordOf(TreeChoice tree) => tree is TreeChoice.Today ? "hien-nay" : null;

    /// <summary>The same page at another time.</summary>
    public static string At(string page, AsOf? asOf) => new Query(page).Add(asOf).ToString();

    internal static Query Add(this Query query, AsOf? asOf) =>
        query.Add("asof", asOf?.ToString()).Add("cay", asOf is { } past ? WordOf(past.Tree) : null);
}
