using System.Collections.Immutable;

namespace BmnnHierarchy.Plans;

/// <summary>What the module publishes through the outbox.</summary>
public static class PlansTopics
{
    /// <summary>A plan was issued or amended; payload <see cref="PlanToDeliver"/>. Key and lane: the plan's code.</summary>
    public const string Issued = "plans.issued";
}

/// <summary>A revision of a plan that is to reach the units. The text is in <see cref="IPlanCatalogue"/> once it is loaded again.</summary>
/// <param name="Owner">Unit key of the province or Ministry that issued it.</param>
/// <param name="Revision">0 as issued, then the number of amendments.</param>
/// <param name="Number">Số, ký hiệu of the amending document, or null as issued.</param>
/// <param name="IssuedOn">The day of the document.</param>
/// <param name="Units">How many units the plan binds.</param>
/// <param name="Changed">Assignments that the revision changes.</param>
/// <param name="Redated">Those of them whose date it changes.</param>
public sealed record PlanToDeliver(
    string Owner, string Plan, int Revision, string? Number, DateOnly IssuedOn, int Units, ImmutableArray<string> Changed, ImmutableArray<string> Redated);
