using BmnnHierarchy.Web.Figures;

namespace BmnnHierarchy.Web.Components;

/// <summary>What a heat map shows. Rows and columns are in the order in which they are drawn.</summary>
public sealed record HeatGrid(IReadOnlyList<HeatColumn> Columns, HeatRow? Sum, IReadOnlyList<HeatRow> Rows);

/// <param name="Mark">Section of the plan above the name, or null.</param>
public sealed record HeatColumn(string? Mark, string Name, string FullName);

/// <param name="Cells">One for each column, then the row's total.</param>
/// <param name="Figures">Figures of one unit, whose age is shown beside its name; null for a row that stands for many.</param>
public sealed record HeatRow(string Name, string? Href, IReadOnlyList<HeatCell> Cells, SteeringFigures? Figures = null);

/// <summary>Done duties of all, and how many of them are overdue. A cell without duties has no figure.</summary>
/// <param name="NotApplicable">Duties that do not apply; they are in no other number of the cell.</param>
/// <param name="Verified">Of the done duties, those whose result was confirmed.</param>
/// <param name="Why">Where the figure is explained.</param>
public sealed record HeatCell(long Done, long All, long Overdue, string? Href, long NotApplicable = 0, long Verified = 0, string? Why = null)
{
    /// <summary>0 nothing done, 1 under a quarter, 2 under half, 3 under three quarters, 4 nearly all, 5 all.</summary>
    public int Level => All == 0 || Done == 0 ? 0 : Done == All ? 5 : 1 + (int)(4 * Done / All);
}
