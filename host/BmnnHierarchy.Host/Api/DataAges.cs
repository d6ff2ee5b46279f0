using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;

namespace BmnnHierarchy.Host.Api;

/// <summary>How current units' figures are, on the day for which they were asked: by the same rule as on the pages.</summary>
internal sealed class DataAges(IMeasureCatalogue measures, IUnitDirectory units, TimeProvider time)
{
    public Freshness Now => Freshness.On(VietnamTime.Today(time), measures);

    /// <summary>For figures that a query has read, so that its time is a right one.</summary>
    public Freshness At(PastQuery past) => past.Read(time.GetUtcNow()).Value is { } then ? Now with { Day = then.Day } : Now;

    /// <summary>Null for a unit that has others below it: one of them may be current and another stale.</summary>
    public DataAgeResponse? Of(UnitKey unit, ImmutableArray<KeyedMeasure> totals, Freshness freshness)
    {
        var figures = new SteeringFigures(totals);
        return units.Current.Children(unit, freshness.Day).Count > 0 ? null : DataAgeResponse.Of(freshness, figures.Duties.Open, figures.LastUpdate);
    }
}

/// <summary>How far a unit's figures can be trusted to say what is so on that day. It changes no figure.</summary>
/// <param name="State">nothingExpected: no work is open; current; stale: work is open and the last report is too old; neverReported: work is open and nothing was ever reported.</param>
/// <param name="LastReport">The day of the unit's last report on any duty; absent when it has never reported.</param>
internal sealed record DataAgeResponse(DataState State, DateOnly? LastReport)
{
    public static DataAgeResponse Of(Freshness freshness, long open, DateOnly? lastReport) => new(freshness.Of(open, lastReport), lastReport);
}

/// <summary>How many of the units that have open work are in which state.</summary>
/// <param name="Day">The day of the figures.</param>
/// <param name="StaleAfterDays">So many days after the last report figures are still current.</param>
internal sealed record ReportingResponse(DateOnly Day, int StaleAfterDays, long Current, long Stale, long NeverReported)
{
    public static ReportingResponse Of(Freshness freshness, IEnumerable<DataAgeResponse?> units)
    {
        var states = units.OfType<DataAgeResponse>().CountBy(unit => unit.State).ToDictionary();
        return new(
            freshness.Day, freshness.StaleAfterDays, states.GetValueOrDefault(DataState.Current), states.GetValueOrDefault(DataState.Stale),
            states.GetValueOrDefault(DataState.NeverReported));
    }
}
