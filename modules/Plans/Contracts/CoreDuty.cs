namespace BmnnHierarchy.Plans;

/// <summary>
/// A duty of the Ministry's core: what every province's plan gives in one form or another, so that provinces can be compared
/// by it. A province's plan adds its own duties beside the core.
/// </summary>
/// <param name="Key">Stable key (<c>core:annual-report</c>).</param>
/// <param name="Basis">Where the duty comes from.</param>
public sealed record CoreDuty(string Key, string Name, string NameInEnglish, string Basis, string BasisInEnglish)
{
    public const string Prefix = "core:";

    /// <summary>The key as the scope of a measure (<c>core.annual-report</c>).</summary>
    public static string ScopeOf(string key) => key.Replace(':', '.');
}

/// <summary>The Ministry's core, from the product's reference data.</summary>
public interface ICoreCatalogue
{
    /// <summary>In the order in which they are shown.</summary>
    IReadOnlyList<CoreDuty> Duties { get; }

    CoreDuty? Find(string key);
}
