using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>What a unit reports about one duty.</summary>
/// <param name="ProgressPercent">0 to 100; 100 means done and needs <paramref name="DoneOn"/>.</param>
/// <param name="DoneOn">The day on which the result was there; null while not done.</param>
/// <param name="Evidence">The first document; the way to give a single one. On what is read it is always the first of <paramref name="Documents"/>.</param>
/// <param name="Note">At most 500 characters, without content of secret documents.</param>
/// <param name="Documents">All documents, at most 10, none twice; one is needed when done.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyReport")]
[method: JsonConstructor]
public sealed record DutyReport(
    [property: Id(0)] int ProgressPercent,
    [property: Id(1)] DateOnly? DoneOn,
    [property: Id(2)] Evidence? Evidence,
    [property: Id(3)] string? Note,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<Evidence> Documents)
{
    /// <summary>A report with at most one document.</summary>
    public DutyReport(int progressPercent, DateOnly? doneOn, Evidence? evidence, string? note)
        : this(progressPercent, doneOn, evidence, note, default)
    {
    }

    /// <summary>Every document of the report, whichever way it was given.</summary>
    [JsonIgnore]
    public ImmutableArray<Evidence> AllDocuments => (Documents.IsDefault, Evidence) switch
    {
        (true, null) => [],
        (true, { } only) => [only],
        (false, null) => Documents,
        (false, { } first) => Documents.Contains(first) ? Documents : Documents.Insert(0, first),
    };

    public bool Equals(DutyReport? other) =>
        other is not null && ProgressPercent == other.ProgressPercent && DoneOn == other.DoneOn && Note == other.Note
        && AllDocuments.SequenceEqual(other.AllDocuments);

    public override int GetHashCode() => HashCode.Combine(ProgressPercent, DoneOn, Note, AllDocuments.Length);
}
