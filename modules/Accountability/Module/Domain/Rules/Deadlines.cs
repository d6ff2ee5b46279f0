using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Rules;

/// <summary>Which deadlines may be set.</summary>
internal static class Deadlines
{
    private const int DaysForAnExplanation = 366;

    /// <summary>An urgent directive leaves time to be read, and is not a plan.</summary>
    private static readonly TimeSpan ShortestForADirective = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestForADirective = TimeSpan.FromDays(90);

    public static Refusal? OfExplanation(DateOnly? dueOn, DateOnly today) => dueOn switch
    {
        null => Refusal.Of(AccountabilityRefusals.DeadlineMissing, "dueOn"),
        { } due when due < today => Refusal.Of(AccountabilityRefusals.DeadlineTooSoon, "dueOn"),
        { } due when due > today.AddDays(DaysForAnExplanation) => Refusal.Of(AccountabilityRefusals.DeadlineTooFar, "dueOn"),
        _ => null,
    };

    /// <summary>The instant that a directive's deadline means, or why it cannot be set.</summary>
    public static Result<DateTimeOffset> OfDirective(DirectiveDeadline? deadline, DateTimeOffset now)
    {
        if (deadline is null || deadline.At is null == deadline.InHours is null)
        {
            return Refusal.Of(AccountabilityRefusals.DeadlineMissing, "deadline");
        }

        var hours = Math.Clamp(deadline.InHours ?? 0, 0, (LongestForADirective.Days + 1) * 24);
        var dueAt = Stored(deadline.At ?? now.AddHours(hours));
        return dueAt < now + ShortestForADirective ? Refusal.Of(AccountabilityRefusals.DeadlineTooSoon, "deadline")
            : dueAt > now + LongestForADirective ? Refusal.Of(AccountabilityRefusals.DeadlineTooFar, "deadline")
            : dueAt;
    }

    /// <summary>To the whole second, in UTC: the one form in which an instant is stored.</summary>
    public static DateTimeOffset Stored(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
