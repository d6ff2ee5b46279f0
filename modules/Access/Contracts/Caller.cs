using System.Collections.Immutable;

namespace BmnnHierarchy.Access;

/// <summary>Who a call is made for: a signed-in person with the grants in force, or the system itself.</summary>
public sealed record Caller(string Account, string DisplayName, ImmutableArray<Grant> Grants)
{
    public const string SystemAccount = "system";

    /// <summary>The system's own identity. Only the host can put it on a call.</summary>
    public static Caller System { get; } = new(SystemAccount, "Hệ thống", []);

    public bool IsSystem => Account == SystemAccount;
}
