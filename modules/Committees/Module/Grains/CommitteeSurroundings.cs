using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Grains;

/// <summary>What every committee's grain looks at beside its own stream.</summary>
internal sealed class CommitteeSurroundings(CurrentCompositions compositions, CompositionCatalogue shipped, IUnitDirectory units, ICallerContext callers, TimeProvider time)
{
    public IUnitTree Units => units.Current;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The account of the call under way. The call filter lets nobody through without one.</summary>
    public string Account => (callers.Current ?? throw new AccessDeniedException()).Account;

    public DateOnly Today => VietnamTime.Today(time);

    public Circumstances Circumstances(Unit unit) => new(Today, unit, compositions.For(unit, Units.ProvinceOf(unit.Key)?.Key, Today));

    /// <summary>What units of a group in the province are held to today: what the province has set, or reference data alone.</summary>
    public Composition? CompositionOf(Unit province, CompositionScope scope, bool shippedOnly = false)
    {
        var one = scope is CompositionScope.Province ? province : Units.Children(province.Key, Today).FirstOrDefault(unit => Prescribed.Concerns(scope, unit.Kind));
        return one is null ? null : shippedOnly ? shipped.For(one, Today) : compositions.For(one, province.Key, Today);
    }
}
