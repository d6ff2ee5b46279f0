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
    /// <summary>
    /// Somebody else has written since the state was read. A grain that lets it out of a call is deactivated, so that the next
    /// call loads again; grains further up the chain are not.
    /// </summary>
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

        /// <summary>Whether the exception has not yet left the activation that threw it.</summary>
        internal bool IsSourceActivation { get; set; } = true;
    }
}
