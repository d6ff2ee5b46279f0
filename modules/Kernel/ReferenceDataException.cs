namespace BmnnHierarchy.Kernel;

/// <summary>Reference data that the product ships is wrong: the host must not start with it.</summary>
public sealed class ReferenceDataException : Exception
{
    public ReferenceDataException(string file, IReadOnlyCollection<string> problems)
        : base($"{file}: {string.Join("; ", problems)}") => Problems = problems;

    public ReferenceDataException(string file, Exception cause)
        : base($"{file}: {cause.Message}", cause) => Problems = [cause.Message];

    public IReadOnlyCollection<string> Problems { get; }
}
