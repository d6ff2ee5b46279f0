namespace BmnnHierarchy.Architecture.Tests;

/// <summary>The files of a checkout, or of a small one planted for a test: path with forward slashes from the root, and text.</summary>
internal sealed class Repository(string root)
{
    private static readonly string[] NotSource = [".git", ".artifacts", "data", "bin", "obj", "TestResults", ".vs", ".idea"];

    public static Repository This { get; } = new(FindRoot());

    public string Root { get; } = root;

    public IEnumerable<SourceFile> Files(params string[] extensions) => Files(new DirectoryInfo(Root))
        .Where(f => extensions.Length == 0 || extensions.Contains(f.Extension))
        .Select(f => new SourceFile(Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'), File.ReadAllText(f.FullName)));

    public IEnumerable<string> TopLevel() => new DirectoryInfo(Root).EnumerateFileSystemInfos().Select(e => e.Name);

    private static IEnumerable<FileInfo> Files(DirectoryInfo directory) => directory.EnumerateFiles()
        .Concat(directory.EnumerateDirectories().Where(d => !NotSource.Contains(d.Name)).SelectMany(Files));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "BmnnHierarchy.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}

internal sealed record SourceFile(string Path, string Text)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public int Lines => Text.Length == 0 ? 0 : Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The text without comment lines: what a comment forbids or explains is not a use.</summary>
    public string Code => string.Join('\n', Text.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
