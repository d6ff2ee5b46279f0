using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Figures;

namespace BmnnHierarchy.Web.Pages.Past;

/// <summary>What a trend shows of one day.</summary>
/// <param name="Done">Done of all duties.</param>
/// <param name="Verified">Verified of all duties, so that it lies below what is claimed.</param>
public sealed record TrendFigure(DateOnly Day, Share Done, Share Verified, long Overdue)
{
    public static TrendFigure Of(TrendPoint point)
    {
        var figures = new SteeringFigures(point.Totals);
        return new TrendFigure(
            point.Day, new Share(figures.Duties.Done, figures.Duties.Total), new Share(figures.Verified.Part, figures.Duties.Total), figures.Duties.Overdue);
    }
}
