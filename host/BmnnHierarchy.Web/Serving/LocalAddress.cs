namespace BmnnHierarchy.Web.Serving;

/// <summary>Addresses to return to, as they come back from a browser: only paths of this host are followed.</summary>
public static class LocalAddress
{
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    public static bool IsLocal(string? address) =>
        address is { Length: > 0 and < 2000 }
        && address[0] == '/'
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl);
}
