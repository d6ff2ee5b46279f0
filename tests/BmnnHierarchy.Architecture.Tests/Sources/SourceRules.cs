using System.Text.RegularExpressions;

namespace BmnnHierarchy.Architecture.Tests.Sources;

/// <summary>The rules about source texts, by the sentence that states them.</summary>
internal static partial class SourceRules
{
    public static IReadOnlyDictionary<string, SourceRule> All { get; } = new Dictionary<string, SourceRule>
    {
        ["A source file has at most 300 lines"] = new(
            f => f.Extension is ".cs" or ".razor" or ".css" or ".js" or ".sh" || f.Path is ".ci/run" || f.Path.StartsWith("infra/scripts/", StringComparison.Ordinal),
            f => f.Lines > 300),

        ["Domain code knows no grain, no SQL, no web, no clock"] = new(
            f => f.Extension is ".cs" && f.Path.StartsWith("modules/", StringComparison.Ordinal) && f.Path.Contains("/Module/Domain/", StringComparison.Ordinal),
            f => Infrastructure().IsMatch(f.Code)),

        ["No module makes infrastructure visible in all its files"] = new(
            f => f.Extension is ".cs" or ".csproj" && f.Path.StartsWith("modules/", StringComparison.Ordinal),
            f => GlobalUsing().IsMatch(f.Code)),

        ["Grain code has no conditional compilation"] = new(
            f => f.Extension is ".cs" && IsModuleCode(f),
            f => Conditional().IsMatch(f.Text)),

        ["Grain code stays on its scheduler"] = new(
            f => f.Extension is ".cs" && IsModuleCode(f),
            f => f.Code.Contains(".ConfigureAwait(", StringComparison.Ordinal)),

        ["Time and waiting are injected"] = new(
            f => f.Extension is ".cs" or ".razor" && !f.Path.StartsWith("tests/BmnnHierarchy.Architecture.Tests/", StringComparison.Ordinal),
            f => Clock().IsMatch(f.Code)),

        ["Banned symbols are not allowed back in"] = new(
            f => f.Extension is ".cs" or ".razor" or ".csproj" && !f.Path.StartsWith("tests/BmnnHierarchy.Architecture.Tests/", StringComparison.Ordinal),
            f => f.Text.Contains("RS0030", StringComparison.Ordinal)),

        ["Nothing on a page comes from outside"] = new(
            f => f.Extension is ".css" or ".js" or ".razor" or ".html" or ".svg",
            f => OutsideAddress().IsMatch(f.Text.Replace("http://www.w3.org/", "", StringComparison.Ordinal))),

        ["A module reads and writes its own tables only"] = new(
            f => f.Extension is ".cs" or ".sql" && OwnModule(f) is not null,
            f => Table().Matches(f.Code).Any(m => !m.Groups[1].Value.Equals(OwnModule(f), StringComparison.OrdinalIgnoreCase))),

        ["Names of classes say what they are, not that they help"] = new(
            f => f.Extension is ".cs" or ".razor",
            f => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(f.Path))),

        ["Nothing is left to do later"] = new(
            f => f.Extension is ".cs" or ".razor" or ".css" or ".js" or ".sh" or ".sql" && !f.Path.StartsWith("tests/BmnnHierarchy.Architecture.Tests/", StringComparison.Ordinal),
            f => LeftUndone().IsMatch(f.Text)),

        ["A module's README has at most 60 lines"] = new(
            f => ModuleReadme().IsMatch(f.Path),
            f => f.Lines > 60),
    };

    /// <summary>Code of modules that must run unchanged on both grain engines: everything but the engine itself.</summary>
    private static bool IsModuleCode(SourceFile file) =>
        file.Path.StartsWith("modules/", StringComparison.Ordinal) && !file.Path.StartsWith("modules/Grains/", StringComparison.Ordinal);

    private static string? OwnModule(SourceFile file) => OwningModule().Match(file.Path) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\b(using|global::)\s*(static\s+)?(Orleans|Dapper|Npgsql|System\.Data|System\.IO|System\.Net|Microsoft\.)|\b(TimeProvider|DbConnection|IGrainFactory|HttpContext|IServiceProvider)\b")]
    private static partial Regex Infrastructure();

    [GeneratedRegex(@"global using\s+(static\s+)?(Orleans|Dapper|Npgsql|System\.Data|Microsoft\.)|<Using\s+Include=""(Orleans|Dapper|Npgsql|System\.Data|Microsoft\.)")]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"^\s*#(if|elif|else|endif|region|endregion)\b", RegexOptions.Multiline)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bThread\.Sleep\(|\bTask\.Delay\(\s*(\d+|TimeSpan\.\w+\([^()]*\))\s*[,)](?!\s*[a-z]*([tT]ime|[cC]lock))|\bEnvironment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(https?|wss?)://(?!127\.0\.0\.1|localhost)|(src|href|action)\s*=\s*[""']//|url\(\s*[""']?//|@import\s+[""']//")]
    private static partial Regex OutsideAddress();

    [GeneratedRegex(@"\b(?:from|join|into|update|table|table if not exists|on)\s+(access|accountability|committees|journal|plans|rollup|steering|units)_[a-z_]+", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utilities|Impl)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex LeftUndone();

    [GeneratedRegex(@"^modules/[^/]+/README\.md$")]
    private static partial Regex ModuleReadme();

    [GeneratedRegex(@"^modules/(Access|Accountability|Committees|Journal|Plans|Rollup|Steering|Units)/")]
    private static partial Regex OwningModule();
}
