namespace BmnnHierarchy.Plans.Compiler.Deadlines;

/// <summary>What the words say of time.</summary>
/// <param name="Words">The words, as they stand.</param>
/// <param name="Before">True when the day named is the first that is too late.</param>
/// <param name="OnEvent">The term that an event sets, beside the date or alone.</param>
internal sealed record Deadline(DateOnly? DueOn, string? Recurrence, bool Before, string Words, TextSpan Span, EventTerm? OnEvent = null)
{
    /// <summary>Words that give no date ("theo quy định", "thường xuyên").</summary>
    public bool IsDated => DueOn is not null || Recurrence is not null;
}
