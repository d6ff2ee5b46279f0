using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>How units stand in a list: bodies in the order of their kinds, then communes, wards and special zones together by name.</summary>
internal sealed class UnitOrder : IComparer<Unit>
{
    public static UnitOrder Instance { get; } = new();

    public int Compare(Unit? x, Unit? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        ReadOnlySpan<int> steps =
        [
            Place(x.Kind).CompareTo(Place(y.Kind)),
            VietnameseText.Order.Compare(ProperName.Of(x.Kind, x.Name), ProperName.Of(y.Kind, y.Name)),
            x.Key.CompareTo(y.Key),
            x.InForce.From.CompareTo(y.InForce.From),
        ];
        foreach (var step in steps)
        {
            if (step != 0)
            {
                return step;
            }
        }

        return 0;
    }

    private static int Place(UnitKind kind) => kind.IsCommuneLevel() ? (int)UnitKind.Commune : (int)kind;
}
