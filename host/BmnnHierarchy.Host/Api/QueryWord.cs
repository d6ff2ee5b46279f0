using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Api;

/// <summary>A word of a closed list in a query string, written as the API writes it elsewhere (<c>signedIn</c>).</summary>
internal static class QueryWord
{
    /// <summary>Null when nothing was asked for; refused when no word of the list was meant.</summary>
    public static Result<T?> Read<T>(string? word, string field)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(word))
        {
            return (T?)null;
        }

        return char.IsLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var read) && Enum.IsDefined(read)
            ? (T?)read
            : Refusal.Of(HostRefusals.RequestIsMalformed, field);
    }
}
