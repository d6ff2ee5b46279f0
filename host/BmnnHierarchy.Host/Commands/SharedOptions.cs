using System.CommandLine;

namespace BmnnHierarchy.Host.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = new Bilingual("thư mục dữ liệu (mặc định ./data)", "data folder (default ./data)").OneLine,
        HelpName = "dir",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string?> Urls() => new("--urls")
    {
        Description = new Bilingual("địa chỉ lắng nghe, cách nhau bằng dấu chấm phẩy", "addresses to listen on, separated by semicolons").OneLine,
        HelpName = "urls",
    };

    /// <summary>A verb that hands everything it does not know to the configuration of ASP.NET Core (<c>--Storage:Provider PostgreSql</c>).</summary>
    public static Command Verb(string name, Bilingual description, params Option[] options)
    {
        var verb = new Command(name, description.OneLine) { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in options)
        {
            verb.Options.Add(option);
        }

        return verb;
    }
}
