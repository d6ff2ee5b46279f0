namespace BmnnHierarchy.Web;

/// <summary>Says whether the figures of this installation are simulated; every page then carries the label.</summary>
public interface IDemoMarker
{
    bool IsSimulated { get; }
}

internal sealed class NotSimulated : IDemoMarker
{
    public bool IsSimulated => false;
}
