using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Analysis.Tests.Publication;

/// <summary>Countries made of the product's reference data: the communes and bodies of two provinces, and the duties that their plans give them.</summary>
internal static class RealCountry
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Lazy<IReadOnlyList<IReadOnlyList<IReadOnlyList<string?>>>> Known = new(() => [.. PlansModule.ReferencePlans().Plans.OrderBy(plan => plan.Province, StringComparer.Ordinal).Select(UnitsOf)]);

    /// <summary>Without their prefix.</summary>
    private static IReadOnlyList<string> Cores { get; } = [.. PlansModule.ReferenceCore().Duties.Select(duty => duty.Key[CoreDuty.Prefix.Length..])];

    /// <summary>Units with duties in each province that the product ships a plan of.</summary>
    public static IReadOnlyList<int> Sizes => [.. Known.Value.Select(units => units.Count)];

    /// <summary>The provinces that the product knows in full, each with all its units.</summary>
    public static Country OfTheDemo(int seed) => new(seed, Cores, Known.Value);

    /// <summary>As many provinces as the country has: those known in full, and others that are each a part of one of them.</summary>
    public static Country Of34Provinces(int seed)
    {
        var random = new Random(seed);
        var others = Enumerable.Range(0, 34 - Known.Value.Count).Select(_ =>
        {
            var model = Known.Value[random.Next(Known.Value.Count)];
            return model.OrderBy(_ => random.Next()).Take(60 + random.Next(model.Count - 60)).ToList();
        });
        return new Country(seed, Cores, [.. Known.Value, .. others]);
    }

    private static IReadOnlyList<IReadOnlyList<string?>> UnitsOf(Plan plan)
    {
        var tree = UnitsModule.ReferenceTree();
        return
        [
            .. plan.Templates
                .SelectMany(template => DutyBindings.BoundUnits(plan, template, tree, Day).Select(unit => (unit.Key, Core: template.Core?[CoreDuty.Prefix.Length..])))
                .GroupBy(duty => duty.Key)
                .Select(unit => (IReadOnlyList<string?>)[.. unit.Select(duty => duty.Core)]),
        ];
    }
}
