namespace BmnnHierarchy.Host.Grains;

/// <summary>Section <c>Cluster</c> of the configuration, for the Orleans engine.</summary>
internal sealed class ClusterSettings
{
    public const string Section = "Cluster";

    /// <summary>Name of the cluster, the same on every node; null: this node is alone. A cluster needs PostgreSQL.</summary>
    public string? Id { get; set; }

    public int SiloPort { get; set; } = 11111;

    public int GatewayPort { get; set; } = 30000;
}
