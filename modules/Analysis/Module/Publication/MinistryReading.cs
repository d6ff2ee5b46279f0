using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>Reads the live figures of all provinces for a publication, as the system: no reader of publications may.</summary>
internal sealed class MinistryReading(IGrainFactory grains, IUnitDirectory units, ICoreCatalogue core, ICallerContext callers, TimeProvider time)
{
    public static UnitKey Ministry { get; } = UnitKey.FromCode("bca");

    public FigureTable Table { get; } = MinistryFigures.TableFor(core.Duties.Select(duty => duty.Key[CoreDuty.Prefix.Length..]));

    /// <summary>Changes when anything in the country does; -1 while the Ministry is not in the tree.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        var reply = await grains.GetGrain<IRollupGrain>(Ministry.ToString()).GetSnapshotAsync(cancellationToken);
        return reply.IsRefused ? -1 : reply.Value!.Version;
    }

    public async Task<Reading> ReadAsync(int largestUnits, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        var at = time.GetUtcNow();
        var provinces = new List<ProvinceTotals>();
        foreach (var province in units.Current.Children(Ministry, VietnamTime.DayOf(at)).Where(unit => unit.Kind is UnitKind.Province))
        {
            var card = (await grains.GetGrain<IRollupGrain>(province.Key.ToString()).GetScorecardAsync(cancellationToken)).ToResult().Value;
            if (card.Unit.Version > 0)
            {
                provinces.Add(new ProvinceTotals(card.Unit.Unit, card.Unit.Totals, [.. card.Children.Select(child => child.Totals)]));
            }
        }

        return Reading.Of(Table, Ministry.ToString(), at, provinces, largestUnits);
    }
}
