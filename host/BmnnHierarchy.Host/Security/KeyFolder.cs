using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// The keys of cookies, in a folder that only the process's own account may read. It is made when the first key is written,
/// so that commands that serve nobody leave no trace.
/// </summary>
internal sealed class KeyFolder(string dataFolder, ILoggerFactory logs) : IXmlRepository
{
    private readonly DirectoryInfo _folder = new(Path.Combine(dataFolder, "keys"));

    public IReadOnlyCollection<XElement> GetAllElements() => Directory.Exists(_folder.FullName) ? Files().GetAllElements() : [];

    public void StoreElement(XElement element, string friendlyName)
    {
        _folder.Create();
        if (!OperatingSystem.IsWindows())
        {
            _folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        Files().StoreElement(element, friendlyName);
    }

    private FileSystemXmlRepository Files() => new(_folder, logs);
}
