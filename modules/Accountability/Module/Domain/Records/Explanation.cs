using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Records;

internal enum ExplanationStage
{
    Asked,
    Returned,
    Answered,
    Accepted,
    Withdrawn,
}

/// <param name="Answerers">Everybody who has answered: none of them may judge.</param>
/// <param name="FirstInTime">Whether the first answer came in time; null before it came.</param>
internal sealed record Explanation(
    string Id,
    long Version,
    ExplanationStage Stage,
    string Asker,
    DateTimeOffset AskedAt,
    string Question,
    Figure Figure,
    DateOnly DueOn,
    ImmutableArray<string> Answerers,
    ExplanationAnswer? Answer,
    bool? FirstInTime,
    string? ReturnReason) : IRecord
{
    public bool AwaitsAnswer => Stage is ExplanationStage.Asked or ExplanationStage.Returned;

    public bool IsClosed => Stage is ExplanationStage.Accepted or ExplanationStage.Withdrawn;

    /// <summary>The first instant that is too late: midnight in Vietnam after the last day.</summary>
    public DateTimeOffset Deadline => VietnamTime.StartOf(DueOn.AddDays(1));

    public ExplanationStatus StatusAt(DateTimeOffset asOf) => Stage switch
    {
        ExplanationStage.Answered => ExplanationStatus.Answered,
        ExplanationStage.Accepted => ExplanationStatus.Accepted,
        ExplanationStage.Withdrawn => ExplanationStatus.Withdrawn,
        _ when asOf >= Deadline => ExplanationStatus.Overdue,
        ExplanationStage.Returned => ExplanationStatus.Returned,
        _ => ExplanationStatus.AwaitingAnswer,
    };

    public ExplanationView ViewAt(DateTimeOffset asOf, string unit) =>
        new(Id, unit, Version, StatusAt(asOf), Question, Figure, DueOn, Asker, AskedAt, Answer, Stage is ExplanationStage.Returned ? ReturnReason : null);
}
