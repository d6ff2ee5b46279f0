using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability.Domain.Decisions;
using BmnnHierarchy.Accountability.Storage;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>What every grain of this module looks at beside its own stream.</summary>
internal sealed class AccountabilitySurroundings(IUnitDirectory units, WaitingDifficulties waiting, ICallerContext callers, TimeProvider time)
{
    public IUnitTree Units => units.Current;

    public WaitingDifficulties Waiting => waiting;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The account of the call under way. The call filter lets nobody through without one.</summary>
    public string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    public Circumstances Circumstances() => new(Now, Account, Units);
}
