using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Host.Commands;

/// <summary>What <c>verify</c> found. Counts first; at most a hundred of each kind in full.</summary>
/// <param name="Root">Digest of all streams and their heads: noted elsewhere, it tells a restored or shortened journal from this one.</param>
internal sealed record VerifyOutcome(
    long Units,
    long Streams,
    long Events,
    int BrokenChains,
    int Differences,
    string Root,
    IReadOnlyList<BrokenLink> FirstBrokenChains,
    IReadOnlyList<RollupDifference> FirstDifferences)
{
    private const int InFull = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    [JsonIgnore]
    public bool IsWell => BrokenChains == 0 && Differences == 0;

    public static VerifyOutcome From(VerificationReport journal, RollupVerificationReport rollup, RollupVerificationReport history) => new(
        rollup.Units,
        journal.Streams,
        journal.Events,
        journal.Broken.Length,
        rollup.Differences.Length + history.Differences.Length,
        journal.Root.ToString(),
        [.. journal.Broken.Take(InFull)],
        [.. rollup.Differences.Concat(history.Differences).Take(InFull)]);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public async Task WriteToAsync(TextWriter writer)
    {
        await writer.WriteLineAsync($"Đơn vị / units: {Units}; chuỗi / streams: {Streams}; sự kiện / events: {Events}");
        await writer.WriteLineAsync($"Chuỗi băm hỏng / broken chains: {BrokenChains}");
        foreach (var broken in FirstBrokenChains)
        {
            await writer.WriteLineAsync($"  {broken.Stream} #{broken.Sequence}: {broken.Fault}");
        }

        await writer.WriteLineAsync($"Sai lệch tổng hợp / roll-up differences: {Differences}");
        foreach (var difference in FirstDifferences)
        {
            await writer.WriteLineAsync(
                $"  {difference.Unit} {difference.Kind} {difference.Subject}: {difference.Live ?? "–"} ≠ {difference.Recomputed ?? "–"}");
        }

        await writer.WriteLineAsync($"Mã băm gốc / root: {Root}");
        await new Bilingual(
            IsWell ? "Tất cả đúng." : "CÓ SAI LỆCH. Giữ nguyên cơ sở dữ liệu và báo cho người vận hành.",
            IsWell ? "All is well." : "NOT WELL. Leave the database as it is and tell whoever operates it.").WriteToAsync(writer);
    }
}
