using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.Terms;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>What every steering grain looks at beside its own stream.</summary>
internal sealed class SteeringSurroundings(
    IPlanCatalogue plans, WorkingCalendar calendar, IUnitDirectory units, ICallerContext callers, TimeProvider time)
{
    public IUnitTree Units => units.Current;

    public IPlanCatalogue Plans => plans;

    public WorkingCalendar Calendar => calendar;

    public DateOnly Today => VietnamTime.Today(time);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The account of the call under way. The call filter lets nobody through without one.</summary>
    public string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    /// <summary>The id under which the command is recorded: a program's says with which token.</summary>
    public string RecordedId(string commandId) => callers.Current?.Limit?.IdOf(commandId) ?? commandId;

    public Circumstances Circumstances(Unit? unit) => new(Today, Account, plans, calendar) { Now = Now, Level = Cascading.LevelOf(unit) };
}
