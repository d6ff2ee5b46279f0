using System.Collections.Immutable;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>A publication as it is kept: every figure and whether it was masked, so that later ones can be held against it. It never leaves the module.</summary>
internal sealed record PublicationRecord(
    long Number, DateOnly Day, DateTimeOffset At, bool Held, PublicationRule Rule, ImmutableArray<string> Figures, ImmutableArray<string> Hidden, ImmutableArray<RecordedRow> Rows)
{
    public Publication ToPublication()
    {
        var reason = Rows.All(row => row.Values.Zip(row.Masked).All(cell => cell.First == 0 || cell.Second)) ? MaskReason.NotProtectable : MaskReason.SmallCounts;
        return new Publication(
            Number, Day, At, Held, Rule, Figures,
            [.. Rows.Select(row => new PublishedRow(row.Unit, [.. Figures.Select((_, i) => row.Masked[i] ? new PublishedFigure(null, reason) : PublishedFigure.Of(row.Values[i]))]))]);
    }

    /// <summary>Whether a reader would see the same.</summary>
    public bool ShowsTheSameAs(PublicationRecord other) =>
        Day == other.Day && Rule == other.Rule && Figures.SequenceEqual(other.Figures) && Rows.Length == other.Rows.Length
        && Rows.Zip(other.Rows).All(pair => pair.First.Unit == pair.Second.Unit && pair.First.Masked.SequenceEqual(pair.Second.Masked)
            && pair.First.Masked.Select((masked, i) => masked || pair.First.Values[i] == pair.Second.Values[i]).All(same => same));
}

/// <param name="Values">Published figures, then hidden ones.</param>
/// <param name="Masked">For each published figure.</param>
internal sealed record RecordedRow(string Unit, ImmutableArray<long> Values, ImmutableArray<bool> Masked);
