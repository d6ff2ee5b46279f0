namespace BmnnHierarchy.Journal.Domain;

/// <summary>The primary key's values of a row, comparable.</summary>
internal readonly struct RowKey(RowWrite row) : IEquatable<RowKey>
{
    private readonly RowWrite _row = row;

    public bool Equals(RowKey other)
    {
        for (var i = 0; i < _row.Table.KeyColumns; i++)
        {
            if (!Equals(_row.Values[i], other._row.Values[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var i = 0; i < _row.Table.KeyColumns; i++)
        {
            hash.Add(_row.Values[i]);
        }

        return hash.ToHashCode();
    }
}
