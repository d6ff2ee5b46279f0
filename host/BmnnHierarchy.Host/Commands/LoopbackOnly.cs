using System.Net;

namespace BmnnHierarchy.Host.Commands;

/// <summary>
/// Addresses that only this machine can reach. Demo accounts have one known password, so a demonstration must not be
/// reachable from a network, by whatever way its addresses are configured.
/// </summary>
internal static class LoopbackOnly
{
    /// <summary>The first address that is not of this machine alone, or null when all are.</summary>
    public static string? FirstOutside(IEnumerable<string> addresses) => addresses.FirstOrDefault(address => !IsLoopback(address));

    public static IEnumerable<string> Split(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host.Trim('[', ']');
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
