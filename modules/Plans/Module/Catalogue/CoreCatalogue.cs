using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Catalogue;

internal sealed class CoreCatalogue(ImmutableArray<CoreDuty> duties) : ICoreCatalogue
{
    private const string File = "core-duties.json";

    public IReadOnlyList<CoreDuty> Duties => duties;

    public CoreDuty? Find(string key) => duties.FirstOrDefault(duty => duty.Key == key);

    /// <exception cref="ReferenceDataException">The file cannot be read or breaks a rule.</exception>
    public static CoreCatalogue LoadEmbedded() =>
        new(ReferenceJson.Read<CoreFile>(File, ReferenceJson.Text(typeof(CoreCatalogue).Assembly, File), Problems).Duties);

    private static List<string> Problems(CoreFile file) =>
    [
        .. file.Duties.Where(duty => !IsKey(duty.Key)).Select(duty => $"{duty.Key} is no core key"),
        .. file.Duties.GroupBy(duty => duty.Key).Where(same => same.Count() > 1).Select(same => $"{same.Key} twice"),
        .. file.Duties.Where(duty => new[] { duty.Name, duty.NameInEnglish, duty.Basis, duty.BasisInEnglish }.Any(string.IsNullOrWhiteSpace)).Select(duty => $"{duty.Key}: a text is empty"),
    ];

    private static bool IsKey(string key) =>
        key.StartsWith(CoreDuty.Prefix, StringComparison.Ordinal) && key.Length > CoreDuty.Prefix.Length
        && key[CoreDuty.Prefix.Length..].All(c => char.IsAsciiLetterLower(c) || c == '-');

    private sealed record CoreFile(string Provenance, ImmutableArray<CoreDuty> Duties);
}
