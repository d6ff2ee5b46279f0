namespace BmnnHierarchy.Grains.Embedded;

/// <summary>How a call was answered.</summary>
internal enum CallOutcome
{
    Returned,
    Threw,
    Cancelled,
    TimedOut,
    Rejected,
}
