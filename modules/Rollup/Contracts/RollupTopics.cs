namespace BmnnHierarchy.Rollup;

/// <summary>Outbox topics of the roll-up.</summary>
public static class RollupTopics
{
    /// <summary>Payload: a <see cref="Contribution"/> in canonical JSON. Key: unit key, space, facet, space, day in Vietnam (<see cref="RollupMessages.Of"/>). Lane: unit key. Version: the contribution's.</summary>
    public const string Contribution = "rollup.contribution";

    /// <summary>Payload: a <see cref="Snapshot"/> in canonical JSON. Key: unit key of the child. Lane: unit key of the parent. Version: the snapshot's.</summary>
    public const string Snapshot = "rollup.snapshot";
}
