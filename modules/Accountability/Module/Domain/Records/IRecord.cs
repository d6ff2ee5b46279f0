namespace BmnnHierarchy.Accountability.Domain.Records;

/// <summary>One matter of account of a unit.</summary>
internal interface IRecord
{
    string Id { get; }

    /// <summary>Sequence of the last event that touched it.</summary>
    long Version { get; }
}
