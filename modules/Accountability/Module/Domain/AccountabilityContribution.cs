using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>What a unit's records add to its figures: the measures of <see cref="AccountabilityMeasures"/> at the state's own instant.</summary>
internal static class AccountabilityContribution
{
    public static Contribution Of(UnitKey unit, AccountabilityState state, long version)
    {
        var explanations = state.Explanations.Values.Select(asked => asked.StatusAt(state.AsOf)).ToList();
        var directives = state.Directives.Values.Select(received => received.StatusAt(state.AsOf)).ToList();
        var answered = state.Explanations.Values.Where(asked => asked.FirstInTime is not null).ToList();
        var neverAnswered = state.Explanations.Values.Count(asked => asked.FirstInTime is null && asked.StatusAt(state.AsOf) is ExplanationStatus.Overdue);
        var measures = new List<KeyedMeasure>
        {
            new(AccountabilityMeasures.Explanations, Counted(explanations)),
            new(AccountabilityMeasures.ExplanationsInTime, Measure.Ratio(answered.Count(asked => asked.FirstInTime is true), answered.Count + neverAnswered)),
            new(AccountabilityMeasures.Directives, Counted(directives)),
            new(AccountabilityMeasures.DirectivesRead, Measure.Ratio(state.Directives.Values.Count(received => received.ReadAt is not null), directives.Count)),
            new(AccountabilityMeasures.Difficulties, Counted(state.Difficulties.Values.Select(difficulty => difficulty.Status))),
            new(AccountabilityMeasures.DifficultiesByKind, Counted(state.Difficulties.Values.Where(difficulty => difficulty.IsOpen).Select(difficulty => difficulty.Kind))),
        };
        measures.AddRange(state.Merits.Values
            .GroupBy(merit => merit.Merit.Decision.Date.Year, merit => merit.Merit.Form)
            .Select(year => new KeyedMeasure(AccountabilityMeasures.MeritsOf(year.Key), Counted(year))));
        measures.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new Contribution(unit.ToString(), AccountabilityMeasures.Facet, version, state.AsOf, [.. measures]);
    }

    private static Measure Counted<TStatus>(IEnumerable<TStatus> each)
        where TStatus : struct, Enum
    {
        var counts = new long[Enum.GetValues<TStatus>().Length];
        foreach (var status in each)
        {
            counts[Convert.ToInt32(status, System.Globalization.CultureInfo.InvariantCulture)]++;
        }

        return Measure.Distribution([.. counts]);
    }
}
