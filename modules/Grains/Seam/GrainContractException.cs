using System.Collections.Immutable;

namespace BmnnHierarchy.Grains;

/// <summary>Grain interfaces with methods or types that cannot travel between hosts; each line names interface, method, type and member.</summary>
public sealed class GrainContractException(ImmutableArray<string> violations)
    : Exception($"Grain contracts that cannot travel:{Environment.NewLine}{string.Join(Environment.NewLine, violations)}")
{
    public ImmutableArray<string> Violations { get; } = violations;
}
