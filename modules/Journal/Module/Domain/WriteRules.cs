namespace BmnnHierarchy.Journal.Domain;

/// <summary>What a request must satisfy before it may enter the queue. A breach is a bug of the caller, hence an exception.</summary>
internal static class WriteRules
{
    public static void Check(AppendRequest request)
    {
        if (request.Events.IsDefaultOrEmpty)
        {
            throw new ArgumentException("An append carries at least one event.", nameof(request));
        }

        var sequence = request.Expected.Sequence;
        foreach (var recorded in request.Events)
        {
            if (recorded.Sequence != ++sequence || recorded.Stream != request.Stream || recorded.CommandId != request.CommandId
                || recorded.CommandDigest != request.CommandDigest)
            {
                throw new ArgumentException($"The events of {request.Stream} do not follow the expected head under one command.", nameof(request));
            }
        }

        foreach (var row in request.Rows)
        {
            Check(row);
        }
    }

    public static void Check(DerivedWrite write)
    {
        foreach (var row in write.Rows)
        {
            Check(row);
        }
    }

    private static void Check(RowWrite row)
    {
        var columns = row.Table.Columns;
        if (row.Values.Length != columns.Length)
        {
            throw new ArgumentException($"A row of {row.Table.Name} has {row.Values.Length} values for {columns.Length} columns.", nameof(row));
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var fits = row.Values[i] switch
            {
                null => i >= row.Table.KeyColumns,
                string => columns[i].Type == ColumnType.Text,
                long => columns[i].Type == ColumnType.Integer,
                _ => false,
            };
            if (!fits)
            {
                throw new ArgumentException($"The value of {row.Table.Name}.{columns[i].Name} is not a {columns[i].Type}.", nameof(row));
            }
        }
    }
}
