using System.Collections.Immutable;

namespace BmnnHierarchy.Accountability.Domain.Records;

/// <summary>A difficulty at the unit that raised it.</summary>
/// <param name="DispatchVersion">Version of the last news about its matter; 0 before the first.</param>
internal sealed record Difficulty(
    string Id,
    long Version,
    DifficultyStatus Status,
    DifficultyKind Kind,
    string Text,
    string? Duty,
    string RaisedBy,
    DateTimeOffset RaisedAt,
    string? Matter,
    long DispatchVersion,
    MatterAnswer? Answer) : IRecord
{
    public bool IsOpen => Status is not DifficultyStatus.Settled;

    /// <summary>Whether it can become part of a matter.</summary>
    public bool IsToConsolidate => Status is DifficultyStatus.Raised or DifficultyStatus.NotSettled;

    public DifficultyView View(string unit) => new(Id, unit, Version, Status, Kind, Text, Duty, RaisedBy, RaisedAt, Matter, Answer);
}

/// <summary>Difficulties that a province settles as one matter.</summary>
internal sealed record Matter(
    string Id,
    long Version,
    string Note,
    ImmutableArray<DifficultyReference> Difficulties,
    string ConsolidatedBy,
    DateTimeOffset ConsolidatedAt,
    MatterAnswer? Answer) : IRecord
{
    public MatterStatus Status => Answer is null ? MatterStatus.Open : Answer.Escalated ? MatterStatus.Escalated : MatterStatus.Answered;

    public MatterDispatch DispatchTo(string unit) =>
        new(Id, Version, [.. Difficulties.Where(member => member.Unit == unit).Select(member => member.Difficulty)], Answer);

    public MatterView View(string unit) => new(Id, unit, Version, Status, Note, Difficulties, ConsolidatedBy, ConsolidatedAt, Answer);
}
