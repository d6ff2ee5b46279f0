namespace BmnnHierarchy.Testing;

/// <summary>Folders of one test.</summary>
public static class TestFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Removes it with all that is in it. A database that is just being closed may still make or remove a file beside itself;
    /// the folder is tried again until it is gone.
    /// </summary>
    /// <exception cref="IOException">Somebody still writes into it after ten seconds.</exception>
    public static void Delete(string folder)
    {
        if (!SpinWait.SpinUntil(() => IsGone(folder), Patience))
        {
            throw new IOException($"{folder} is still written to.");
        }
    }

    private static bool IsGone(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
