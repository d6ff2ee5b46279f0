using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Grains;

/// <summary>
/// The digest that tells a retry from another command under the same id. It covers what the command asks for, not its id
/// and not the version it was based on: whoever reads the committee again before a retry still retries the same command.
/// </summary>
internal static class CommandDigests
{
    public static Digest Of<T>(string act, string? subject, T body)
    {
        using var writer = new DigestWriter();
        return writer.Add(act).Add(subject).Add(CanonicalJson.Write(body)).Finish();
    }
}
