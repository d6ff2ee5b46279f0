using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler.Head;

/// <summary>What stands above the first section, as far as it was found.</summary>
internal sealed class PlanHead
{
    public string? Number { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public string? Issuer { get; set; }

    public string? Title { get; set; }

    public Unit? Province { get; set; }

    /// <summary>The year that the title ends with: all of the plan is to be done in it.</summary>
    public int? PlanYear { get; set; }

    public ImpossibleDate? Impossible { get; set; }

    public List<TextSpan> Understood { get; } = [];
}
