namespace BmnnHierarchy.Host.Commands;

/// <summary>What is said on a console: Vietnamese first, English below.</summary>
internal sealed record Bilingual(string Vietnamese, string English)
{
    /// <summary>For help, where one line has to do.</summary>
    public string OneLine => $"{Vietnamese} / {English}";

    public Task WriteToAsync(TextWriter writer) => writer.WriteLineAsync($"{Vietnamese}{Environment.NewLine}{English}");
}
