using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Grains;

/// <summary>What every committee's grain looks at beside its own stream.</summary>
internal sealed class CommitteeSurroundings(CompositionCatalogue compositions, IUnitDirectory units, ICallerContext callers, TimeProvider time)
{
    public IUnitTree Units => units.Current;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The account of the call under way. The call filter lets nobody through without one.</summary>
    public string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    public Circumstances Circumstances(Unit unit)
    {
        var today = VietnamTime.Today(time);
        return new Circumstances(today, unit, compositions.For(unit, today));
    }
}
