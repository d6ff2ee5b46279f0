using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup.Nightly;

/// <summary>Everything was verified.</summary>
internal sealed record Verified(VerificationResult Result)
{
    public const string Type = "rollup.verified";

    public const string Stream = "rollup/verification:vn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Results">The latest first.</param>
internal sealed record VerificationsState(ImmutableArray<VerificationResult> Results);

internal sealed class VerificationsFold : IFold<VerificationsState>
{
    public static VerificationsFold Instance { get; } = new();

    public string Shape => "rollup.verification/1";

    public VerificationsState Empty { get; } = new([]);

    public VerificationsState Apply(VerificationsState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) is (Verified.Type, 1)
        ? new VerificationsState([CanonicalJson.Read<Verified>(recorded.Payload).Result, .. state.Results.Take(VerificationResult.Kept - 1)])
        : throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}.");
}
