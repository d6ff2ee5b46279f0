using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>What every steering grain looks at beside its own stream.</summary>
internal sealed class SteeringSurroundings(ReferenceData reference, IUnitDirectory units, ICallerContext callers, TimeProvider time)
{
    public IUnitTree Units => units.Current;

    public ReferenceData Reference => reference;

    public DateOnly Today => VietnamTime.Today(time);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The account of the call under way. The call filter lets nobody through without one.</summary>
    public string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    public Circumstances Circumstances() => new(Today, Account, reference.Plans, reference.Calendar);
}
