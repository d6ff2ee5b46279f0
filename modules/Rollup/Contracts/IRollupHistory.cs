using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Figures of the past: what was on record at an instant, exactly, added up from the contributions that every unit had made
/// by then. Nothing of it is changed by what is recorded later.
/// </summary>
/// <remarks>
/// All methods refuse with <see cref="RollupRefusals.AsOfIsBeforeTheFirstEvent"/>, <see cref="RollupRefusals.UnitIsUnknown"/>
/// and <see cref="AccessRefusals.PermissionIsMissing"/>.
/// </remarks>
public interface IRollupHistory
{
    /// <summary>
    /// The unit's figures as they stood, without anything that names a unit below it; version 0 when nothing of it was on
    /// record. The caller needs <see cref="Permission.SeeAggregates"/>.
    /// </summary>
    Task<Result<Snapshot>> SnapshotAsync(UnitKey unit, AsOf asOf, Caller caller, CancellationToken cancellationToken);

    /// <summary>
    /// The unit's figures beside those of its children, as they stood. Versions count the events that went in. The caller
    /// needs <see cref="Permission.SeeRollup"/>.
    /// </summary>
    Task<Result<Scorecard>> ScorecardAsync(UnitKey unit, AsOf asOf, Caller caller, CancellationToken cancellationToken);

    /// <summary>The unit's figures at the end of each period, on the tree as it then was. The caller needs <see cref="Permission.SeeAggregates"/>.</summary>
    Task<Result<Trend>> TrendAsync(UnitKey unit, TrendQuery query, Caller caller, CancellationToken cancellationToken);

    /// <summary>The day in Vietnam of the first contribution to any figure; null while there is none.</summary>
    Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken);
}

/// <summary>How long a period of a trend is.</summary>
public enum TrendStep
{
    /// <summary>Weeks that end on Sunday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,
}

/// <summary>Which points a trend has: the ends of the periods that end from the first day on, up to the last day, which is the last point.</summary>
/// <param name="Last">Today gives a last point that is not over yet.</param>
public sealed record TrendQuery(TrendStep Step, DateOnly First, DateOnly Last)
{
    /// <summary>A trend is for the eye: more points than this are refused with <see cref="RollupRefusals.TrendIsTooLong"/>.</summary>
    public const int MostPoints = 120;

    /// <summary>The last twelve months, or twenty-six weeks.</summary>
    public static TrendQuery UpTo(DateOnly last, TrendStep step) =>
        new(step, step is TrendStep.Month ? last.AddMonths(-11) : last.AddDays(-7 * 25), last);

    /// <summary>Refused when there are too many; at least one.</summary>
    public Result<ImmutableArray<DateOnly>> Days()
    {
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        for (var end = EndOfPeriod(First); end < Last; end = EndOfPeriod(end.AddDays(1)))
        {
            if (days.Count == MostPoints)
            {
                return Refusal.Of(RollupRefusals.TrendIsTooLong, "from", $"{MostPoints}");
            }

            days.Add(end);
        }

        days.Add(Last);
        return days.ToImmutable();
    }

    private DateOnly EndOfPeriod(DateOnly day) => Step is TrendStep.Month
        ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
        : day.AddDays(((int)DayOfWeek.Sunday - (int)day.DayOfWeek + 7) % 7);
}

/// <param name="Points">In order of time; days before the first contribution are left out.</param>
public sealed record Trend(UnitKey Unit, TrendStep Step, ImmutableArray<TrendPoint> Points);

/// <param name="Day">Last day of the period; of the last point, the last day asked for.</param>
/// <param name="Totals">Figures without a scope: those of work areas and core duties are left out.</param>
public sealed record TrendPoint(DateOnly Day, ImmutableArray<KeyedMeasure> Totals);
