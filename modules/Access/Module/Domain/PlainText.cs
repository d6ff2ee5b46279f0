namespace BmnnHierarchy.Access.Domain;

/// <summary>Text that a person wrote on one line.</summary>
internal static class PlainText
{
    public const int LongestDisplayName = 100;
    public const int LongestReason = 200;

    public static bool Holds(string text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= longest && !text.Any(char.IsControl);
}
