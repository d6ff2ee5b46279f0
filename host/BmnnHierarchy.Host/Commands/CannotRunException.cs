namespace BmnnHierarchy.Host.Commands;

/// <summary>A command cannot do its work as asked, for a reason that the person at the console can mend.</summary>
internal sealed class CannotRunException(Bilingual reason) : Exception(reason.English)
{
    public Bilingual Reason { get; } = reason;
}
