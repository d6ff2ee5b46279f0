using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.SavedViews;

// Payloads of stored events of a person's views. A stored shape never changes: a new one gets the next version.

/// <summary>A filter was named, or the view of that name has got another filter.</summary>
internal sealed record ViewSaved(string View, string Unit, string Name, string Query)
{
    public const string Type = "steering.view-saved";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record ViewRenamed(string View, string Name)
{
    public const string Type = "steering.view-renamed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>The unit's list opens with the view from now on, or no longer does.</summary>
internal sealed record ViewMadeDefault(string View, bool IsDefault)
{
    public const string Type = "steering.view-made-default";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record ViewDeleted(string View)
{
    public const string Type = "steering.view-deleted";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}
