namespace BmnnHierarchy.EndToEnd.Hosting;

/// <summary>A directory for one host's data, removed afterwards.</summary>
public sealed class DataDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("bmnn-e2e-");

    public string Path => _directory.FullName;

    public void Dispose() => _directory.Delete(recursive: true);
}
