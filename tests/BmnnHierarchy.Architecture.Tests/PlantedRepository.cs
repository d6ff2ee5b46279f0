namespace BmnnHierarchy.Architecture.Tests;

/// <summary>A temporary directory with a few files in it, so that a rule can be shown to catch what it is there for.</summary>
internal sealed class PlantedRepository : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("bmnn-planted-");

    public PlantedRepository(params ReadOnlySpan<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(_directory.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    public Repository Repository => new(_directory.FullName);

    public void Dispose() => _directory.Delete(recursive: true);
}
