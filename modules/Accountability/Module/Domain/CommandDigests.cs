using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>
/// The digest that tells a retry from another command under the same id: of what the command asks for, without its id and
/// the version it was based on.
/// </summary>
internal static class CommandDigests
{
    /// <summary>The figure is read anew by whoever sends the request again; that it has moved since does not make it another request.</summary>
    public static AskExplanation Bare(AskExplanation command) => command with
    {
        CommandId = "",
        Figure = command.Figure is null ? null! : command.Figure with { Value = 0, Whole = null, AsOf = DateTimeOffset.UnixEpoch },
    };

    /// <param name="bare">The command with an empty id and no expected version.</param>
    public static Digest Of<TCommand>(TCommand bare) => Digest.OfText($"{typeof(TCommand).Name} {CanonicalJson.Write(bare)}");
}
