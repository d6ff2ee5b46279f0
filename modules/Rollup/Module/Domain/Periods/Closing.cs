using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup.Domain.Periods;

/// <summary>Whether a period may be closed.</summary>
internal static class Closing
{
    private const int LongestCommandId = 100;

    /// <returns>The period to close, or the period that this command closed before.</returns>
    public static Result<(FigurePeriod Period, ClosedPeriod? Earlier)> Decide(PeriodsState state, ClosePeriod command, DateOnly today)
    {
        if (command.CommandId is not { Length: > 0 and <= LongestCommandId })
        {
            return Refusal.Of(RollupRefusals.CommandIdIsMalformed, "commandId");
        }

        var period = FigurePeriod.Parse(command.Period);
        if (period.IsRefused)
        {
            return period.Refusal;
        }

        if (state.Closed.Values.FirstOrDefault(closed => closed.CommandId == command.CommandId) is { } earlier)
        {
            return earlier.Period.Period == command.Period ? (period.Value, earlier.Period) : Refusal.Of(RollupRefusals.CommandIdIsReused, "commandId");
        }

        return state.Closed.ContainsKey(command.Period) ? Refusal.Of(RollupRefusals.PeriodIsClosed, "period", command.Period)
            : period.Value.Last >= today
                ? Refusal.Of(RollupRefusals.PeriodIsNotOver, "period", period.Value.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : (period.Value, null);
    }
}
