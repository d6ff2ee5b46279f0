namespace BmnnHierarchy.Architecture.Tests.Sources;

/// <summary>A rule about single files.</summary>
/// <param name="AppliesTo">Which files it is about.</param>
/// <param name="IsBrokenBy">True when the file breaks it.</param>
internal sealed record SourceRule(Func<SourceFile, bool> AppliesTo, Func<SourceFile, bool> IsBrokenBy)
{
    /// <summary>Paths of the files that break the rule.</summary>
    public IEnumerable<string> Violations(Repository repository) =>
        repository.Files().Where(f => AppliesTo(f) && IsBrokenBy(f)).Select(f => f.Path);
}
