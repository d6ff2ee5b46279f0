using System.Collections.Immutable;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Web.Figures;

/// <summary>The committee measures in a unit's totals, by name.</summary>
public sealed class CommitteeFigures(ImmutableArray<KeyedMeasure> totals)
{
    /// <summary>Units with every prescribed seat filled, of the units held to a composition.</summary>
    public Share Complete => Answers(CommitteeMeasures.Complete);

    /// <summary>Units with a committee, of the units held to a composition.</summary>
    public Share Existing => Answers(CommitteeMeasures.Exists);

    public Share Seats => Values(CommitteeMeasures.Filled) is [var filled, var prescribed] ? new Share(filled, prescribed) : default;

    private Share Answers(string key) => Values(key) is [var yes, var no, ..] ? new Share(yes, yes + no) : default;

    private ImmutableArray<long> Values(string key) => totals.FirstOrDefault(measure => measure.Key == key)?.Measure.Values ?? [];
}
