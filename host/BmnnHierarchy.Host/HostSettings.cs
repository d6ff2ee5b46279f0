namespace BmnnHierarchy.Host;

/// <summary>What a verb asks of the host.</summary>
/// <param name="DataFolder">Where SQLite's file and the keys of cookies are.</param>
/// <param name="Urls">Addresses to listen on; null leaves it to the configuration.</param>
/// <param name="Configuration">Further command-line configuration, as ASP.NET Core understands it.</param>
/// <param name="Demo">Not null when this is a demonstration.</param>
internal sealed record HostSettings(string DataFolder, string? Urls, IReadOnlyList<string> Configuration, DemoSettings? Demo = null);

/// <param name="ReferenceDataOnly">No simulated state and no duties: units and plans only.</param>
/// <param name="Today">Shows the state as on this day; null: today.</param>
internal sealed record DemoSettings(bool ReferenceDataOnly, DateOnly? Today);
