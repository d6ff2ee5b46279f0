using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Figures that cannot be added: a fault of the part that made them, not an answer to anybody. The message names the key
/// and both shapes. The shape of a key never changes; a new shape needs a new key.
/// </summary>
[GenerateSerializer, Alias("bmnn.MeasureFaultException")]
public sealed class MeasureFaultException : Exception
{
    public MeasureFaultException(string message)
        : base(message)
    {
    }

    public MeasureFaultException()
    {
    }

    public MeasureFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
