namespace BmnnHierarchy.Accountability.Storage;

/// <summary>A record as a list shows it.</summary>
internal sealed record ListedRecord(
    string Id,
    RecordKind Kind,
    int Status,
    int Category,
    string Text,
    string? Subject,
    string? Parent,
    string? Number,
    string Actor,
    DateTimeOffset At,
    int Year,
    DateTimeOffset? DueAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? RepliedAt,
    long Version);
