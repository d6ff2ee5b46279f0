namespace BmnnHierarchy.Steering.Domain.History;

/// <summary>The facts of an act about a deadline: a day, and the document that says it.</summary>
internal static class TermFacts
{
    public static HistoryFact[] Of(string name, DateOnly? day, string? document) =>
    [
        .. day is { } d ? [HistoryFact.Of(name, d)] : Array.Empty<HistoryFact>(),
        .. document is { } number ? [HistoryFact.Of("document", number)] : Array.Empty<HistoryFact>(),
    ];
}
