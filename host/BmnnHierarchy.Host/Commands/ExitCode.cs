namespace BmnnHierarchy.Host.Commands;

/// <summary>What the process tells whoever started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran and the answer is no: <c>verify</c> found a difference, a served database was lost.</summary>
    public const int NotWell = 1;

    /// <summary>The command could not run: wrong arguments, no database, a schema that is behind.</summary>
    public const int CannotRun = 2;
}
