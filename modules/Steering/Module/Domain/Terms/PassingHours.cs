namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>Deadlines in hours pass at their minute, not at midnight. What has passed is an event, so that a replay needs no clock.</summary>
internal static class PassingHours
{
    /// <summary>The deadlines that have passed up to an instant and are not recorded yet; null when there is none.</summary>
    public static HoursPassed? UpTo(SteeringState state, DateTimeOffset now, DateOnly day)
    {
        var passed = state.Duties.Values.Where(duty => IsAhead(duty) && duty.Terms.DueAt < now).Select(duty => duty.Id).ToList();
        return passed.Count == 0 ? null : new HoursPassed(day, [.. passed]);
    }

    /// <summary>The next instant at which a deadline in hours passes, or null.</summary>
    public static DateTimeOffset? Next(SteeringState state) => state.Duties.Values.Where(IsAhead).Min(duty => duty.Terms.DueAt);

    private static bool IsAhead(Duty duty) => duty.Terms is { DueAt: not null, HourPassed: false };
}
