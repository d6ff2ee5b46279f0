using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>What a unit says about a duty now: the update that stands.</summary>
/// <param name="Update">Sequence of the update; a correction or withdrawal names it.</param>
/// <param name="On">The day it was reported.</param>
/// <param name="Reporters">Accounts that had a part in it; none of them can verify it.</param>
/// <param name="Documents">The documents given for it, in the order in which they were given.</param>
/// <param name="Verdict">What a checker said of exactly this update, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ClaimView")]
public sealed record ClaimView(
    [property: Id(0)] long Update,
    [property: Id(1)] DateOnly On,
    [property: Id(2)] ImmutableArray<string> Reporters,
    [property: Id(3)] ImmutableArray<Evidence> Documents,
    [property: Id(4)] ClaimVerdict? Verdict);

/// <summary>The verdict on a claim.</summary>
/// <param name="By">Account of the checker.</param>
/// <param name="Reason">Why it is wrong or what is missing; a remark when confirmed.</param>
/// <param name="Seen">Places (from 0) of the documents that were seen; default when that was not said.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ClaimVerdict")]
public sealed record ClaimVerdict(
    [property: Id(0)] Verification Outcome,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string? Reason,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<int> Seen);
