using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Pages.Past;

/// <summary>What a page knows about the time of its figures.</summary>
/// <param name="AsOf">Null while the figures are those of now.</param>
/// <param name="FirstDay">The first day that can be looked at; null while there is none.</param>
/// <param name="Trend">The unit's figures up to today; null when they cannot be shown.</param>
public sealed record PastModel(Unit Unit, AsOf? AsOf, DateOnly? FirstDay, DateOnly Today, Trend? Trend)
{
    public bool IsPast => AsOf is not null;
}
