using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability;

/// <summary>The kinds of records in lists.</summary>
public enum RecordKind
{
    Explanation,
    Directive,
    Difficulty,
    Merit,

    /// <summary>A directive at its sender.</summary>
    SentDirective,

    /// <summary>Difficulties consolidated by a province.</summary>
    Matter,
}

/// <summary>Which records of many units to list. All given conditions must hold.</summary>
/// <param name="Within">The unit or everything below it.</param>
/// <param name="Statuses">Numbers of the kind's status; empty for any.</param>
/// <param name="Category">Number of the kind's category (kind of a difficulty, form of a merit), or null.</param>
/// <param name="Subject">The duty a record is about, or null.</param>
/// <param name="Parent">The directive or the matter a record belongs to, or null.</param>
/// <param name="Year">Year in which the record was made (of the decision, for a merit), or null.</param>
/// <param name="UnitText">Part of the unit's name, without regard to diacritics.</param>
public sealed record RecordFilter(
    UnitKey Within,
    RecordKind Kind,
    ImmutableArray<int> Statuses,
    int? Category = null,
    string? Subject = null,
    string? Parent = null,
    int? Year = null,
    string? UnitText = null,
    RecordSort Sort = RecordSort.Urgency,
    int Page = 1,
    int PageSize = 50);

public enum RecordSort
{
    /// <summary>What is overdue and open first, then by deadline, the latest last.</summary>
    Urgency,

    Unit,

    Latest,
}

/// <param name="Status">Number of the kind's status.</param>
/// <param name="Category">Number of the kind's category, 0 where it has none: outcome of a directive's answer plus one (0: none), kind of a difficulty, form of a merit.</param>
/// <param name="Text">Question, directive, difficulty, note or ground.</param>
/// <param name="Number">Document number, where there is one.</param>
/// <param name="At">When it was made.</param>
/// <param name="RepliedAt">When the last answer came, or null.</param>
public sealed record RecordRow(
    UnitKey Unit,
    string Id,
    int Status,
    int Category,
    string Text,
    string? Subject,
    string? Parent,
    string? Number,
    DateTimeOffset At,
    DateTimeOffset? DueAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? RepliedAt,
    string Actor);

/// <param name="Total">Records in all, by the same definition as the rows.</param>
/// <param name="ByStatus">How many of them stand in each status.</param>
public sealed record RecordPage(ImmutableArray<RecordRow> Rows, int Total, ImmutableDictionary<int, int> ByStatus);

/// <summary>Lists across units. The caller's permission is checked by whoever asks.</summary>
public interface IAccountabilityReads
{
    /// <summary>At most 500 rows a page.</summary>
    Task<RecordPage> ListAsync(RecordFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// Duties of the unit and everything below it about which an explanation is asked and not yet accepted or withdrawn, each once.
    /// The longest-standing <see cref="MostDutiesToExplain"/> when there are more.
    /// </summary>
    Task<ImmutableArray<(UnitKey Unit, string Duty)>> DutiesToExplainAsync(UnitKey within, CancellationToken cancellationToken);

    const int MostDutiesToExplain = 5_000;
}
