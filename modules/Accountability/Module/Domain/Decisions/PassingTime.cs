using BmnnHierarchy.Accountability.Domain.Events;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Lets time pass for a unit. Nothing is recorded while nothing changes by itself.</summary>
internal static class PassingTime
{
    public static Decision Decide(AccountabilityState state, DateTimeOffset now) =>
        state.NextChange() <= now ? Decision.Of(new TimePassed()) : Decision.Nothing();
}
