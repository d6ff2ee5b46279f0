using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Grains;

/// <summary>What every grain of plans looks at beside its own stream.</summary>
internal sealed class PlansSurroundings(IPlanCatalogue plans, ICoreCatalogue core, IUnitDirectory units, PlansClock clock, IssuingDefaults defaults)
{
    public DateTimeOffset Now => clock.Now;

    public string Account => clock.Account;

    public Circumstances Circumstances(UnitKey owner) => new(clock.Today, owner, units.Current, plans, core, clock.Calendar, defaults);
}

/// <summary>Who acts and when.</summary>
internal sealed class PlansClock(ICallerContext callers, TimeProvider time, IEnumerable<WorkingCalendar> calendars)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => VietnamTime.Today(time);

    /// <summary>That of the installation; weekdays where it has none.</summary>
    public WorkingCalendar Calendar { get; } = calendars.LastOrDefault() ?? WorkingCalendar.WeekdaysOnly;

    /// <summary>The account of the call under way. The call filter lets nobody through without one.</summary>
    public string Account => (callers.Current ?? throw new AccessDeniedException()).Account;
}
