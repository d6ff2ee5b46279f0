using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Figures;

/// <summary>How far the figures of one unit can be trusted to say what is so on the day of the figures.</summary>
public enum DataState
{
    /// <summary>The unit has no duties, or all of them are done: nothing is expected of it.</summary>
    NothingExpected,

    /// <summary>The unit has reported lately.</summary>
    Current,

    /// <summary>Dữ liệu cũ: work is open and the last report is older than the catalogue of measures allows.</summary>
    Stale,

    /// <summary>Chưa báo cáo: work is open and the unit has never reported anything.</summary>
    NeverReported,
}

/// <summary>
/// Tells stale figures from current ones by the day of the last report that every unit's figures carry: nothing is asked of
/// the unit. A figure that is stale keeps its value and says so; it never turns into another status.
/// </summary>
/// <param name="StaleAfterDays">So many days after the last report figures are still current.</param>
/// <param name="Day">The day of the figures.</param>
public sealed record Freshness(int StaleAfterDays, DateOnly Day)
{
    public static Freshness On(DateOnly day, IMeasureCatalogue measures) => new(
        measures.Find(SteeringMeasures.LastUpdate)?.StaleAfterDays ?? throw new InvalidOperationException($"{SteeringMeasures.LastUpdate} does not say when it is stale."), day);

    public DataState Of(SteeringFigures figures) => Of(figures.Duties.Open, figures.LastUpdate);

    /// <param name="open">Duties that apply and are not done.</param>
    public DataState Of(long open, DateOnly? lastReport) =>
        open == 0 ? DataState.NothingExpected
        : lastReport is not { } last ? DataState.NeverReported
        : DaysSince(last) > StaleAfterDays ? DataState.Stale
        : DataState.Current;

    public int DaysSince(DateOnly last) => Day.DayNumber - last.DayNumber;

    /// <summary>How many units stand in each state, of those of which something is expected.</summary>
    public FreshnessCounts Count(IEnumerable<SteeringFigures> units)
    {
        var states = units.CountBy(Of).ToDictionary();
        long Number(DataState state) => states.GetValueOrDefault(state);
        return new FreshnessCounts(Number(DataState.Stale), Number(DataState.NeverReported), Number(DataState.Current));
    }
}

/// <summary>Units by how current their figures are.</summary>
public readonly record struct FreshnessCounts(long Stale, long NeverReported, long Current)
{
    public long All => Stale + NeverReported + Current;
}
