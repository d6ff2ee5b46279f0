namespace BmnnHierarchy.Host.Commands;

/// <summary>
/// The folder that <c>--data</c> names. What is plainly a slip (nothing, a file, a folder of something else, one that cannot be
/// written) is refused before anything is made there.
/// </summary>
internal static class DataFolder
{
    /// <summary>What lies in it beside the database file and its companions.</summary>
    private static readonly string[] Own = ["keys", "lost+found"];

    /// <summary>Its full path, for a command that only reads.</summary>
    /// <exception cref="CannotRunException">It is not a folder.</exception>
    public static string ToRead(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            throw new CannotRunException(new Bilingual("Thư mục dữ liệu (--data) không được để trống.", "The data folder (--data) must not be empty."));
        }

        if (given.Contains('\0', StringComparison.Ordinal))
        {
            throw new CannotRunException(new Bilingual("Thư mục dữ liệu (--data) có ký tự không dùng được.", "The data folder (--data) has a character that cannot be used."));
        }

        var folder = Path.GetFullPath(given);
        return File.Exists(folder)
            ? throw new CannotRunException(new Bilingual($"{folder} là một tệp, không phải thư mục dữ liệu.", $"{folder} is a file, not a data folder."))
            : folder;
    }

    /// <summary>Its full path, for a command that writes. The folder may be missing: it is made later.</summary>
    /// <exception cref="CannotRunException">It is not a folder, holds what is not this product's, or cannot be written.</exception>
    public static string ToWrite(string? given)
    {
        var folder = ToRead(given);
        if (Directory.Exists(folder) && FirstForeign(folder) is { } foreign)
        {
            throw new CannotRunException(new Bilingual(
                $"{folder} không phải thư mục dữ liệu: trong đó có “{foreign}” và không có cơ sở dữ liệu. Chọn một thư mục trống hoặc thư mục chưa có.",
                $"{folder} is not a data folder: it holds \"{foreign}\" and no database. Choose an empty folder, or one that does not exist."));
        }

        RequireWritable(folder);
        return folder;
    }

    /// <summary>Something that this product did not put there; null in a folder with a database, whatever else lies beside it.</summary>
    private static string? FirstForeign(string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, "bmnn.db"))
                ? null
                : Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)
                    .FirstOrDefault(name => !name.StartsWith('.') && !name.StartsWith("bmnn.", StringComparison.Ordinal) && !Own.Contains(name));
        }
        catch (UnauthorizedAccessException)
        {
            throw new CannotRunException(new Bilingual($"Không đọc được thư mục {folder}.", $"The folder {folder} cannot be read."));
        }
    }

    private static void RequireWritable(string folder)
    {
        var nearest = folder;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { Length: > 0 } above)
        {
            nearest = above;
        }

        try
        {
            using var probe = new FileStream(
                Path.Combine(nearest, $".bmnn-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new CannotRunException(new Bilingual(
                $"Không ghi được vào thư mục {nearest}. Chọn thư mục khác bằng --data, hoặc cấp quyền ghi cho tài khoản chạy chương trình.",
                $"The folder {nearest} cannot be written. Choose another one with --data, or let the account that runs this write there."));
        }
    }
}
