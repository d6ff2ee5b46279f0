namespace Orleans.Runtime
{
    /// <summary>Base of the engine's own faults.</summary>
    public class OrleansException : Exception
    {
        public OrleansException()
        {
        }

        public OrleansException(string message)
            : base(message)
        {
        }

        public OrleansException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }

    /// <summary>The engine does not run, not yet or no longer; the call was not made.</summary>
    public class SiloUnavailableException : OrleansException
    {
        public SiloUnavailableException()
            : this("The grain engine does not run.")
        {
        }

        public SiloUnavailableException(string message)
            : base(message)
        {
        }

        public SiloUnavailableException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}

namespace Orleans.Storage
{
    /// <summary>Somebody else has written since the state was read: the activation must be dropped and load again.</summary>
    public class InconsistentStateException : Runtime.OrleansException
    {
        public InconsistentStateException()
        {
        }

        public InconsistentStateException(string message)
            : base(message)
        {
        }

        public InconsistentStateException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}
