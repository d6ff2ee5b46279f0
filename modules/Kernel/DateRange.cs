namespace BmnnHierarchy.Kernel;

/// <summary>Days from <paramref name="From"/> (inclusive) to <paramref name="To"/> (exclusive; null: without end).</summary>
public readonly record struct DateRange(DateOnly From, DateOnly? To)
{
    public bool IsEmpty => To is { } to && to <= From;

    public bool Contains(DateOnly day) => day >= From && (To is not { } to || day < to);

    public bool Overlaps(DateRange other) =>
        !IsEmpty && !other.IsEmpty && (other.To is not { } otherTo || From < otherTo) && (To is not { } to || other.From < to);
}
