namespace BmnnHierarchy.Journal;

/// <summary>
/// The database could not be reached, or did not answer. Whether the request was committed is unknown: load the stream
/// again and let the command id decide.
/// </summary>
public sealed class JournalUnavailableException : Exception
{
    public JournalUnavailableException()
    {
    }

    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    public JournalUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}

/// <summary>The database refused what this request contains (a value it cannot store, a broken constraint of a module's table). Nothing was written.</summary>
public sealed class JournalWriteRejectedException : Exception
{
    public JournalWriteRejectedException()
    {
    }

    public JournalWriteRejectedException(string message)
        : base(message)
    {
    }

    public JournalWriteRejectedException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
