using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>What issuing a draft today would do.</summary>
/// <param name="Units">Every unit of the province in force today, with the items that bind it, in the order of the tree.</param>
/// <param name="Items">Every item to be issued, with how many units it binds.</param>
/// <param name="Problems">What stands in the way: nothing is issued while there is one.</param>
/// <param name="Warnings">What a person should look at; it does not stand in the way.</param>
/// <param name="Difference">What an amendment changes; null for a plan of its own.</param>
[GenerateSerializer, Immutable, Alias("bmnn.IssuePreview")]
public sealed record IssuePreview(
    [property: Id(0)] string Draft,
    [property: Id(1)] long Version,
    [property: Id(2)] ImmutableArray<PreviewedUnit> Units,
    [property: Id(3)] ImmutableArray<PreviewedItem> Items,
    [property: Id(4)] ImmutableArray<DraftFinding> Problems,
    [property: Id(5)] ImmutableArray<DraftFinding> Warnings,
    [property: Id(6)] PlanDifference? Difference);

/// <param name="Unit">Unit key.</param>
[GenerateSerializer, Immutable, Alias("bmnn.PreviewedUnit")]
public sealed record PreviewedUnit([property: Id(0)] string Unit, [property: Id(1)] ImmutableArray<string> Items);

/// <param name="Template">The id that its duties will have.</param>
/// <param name="Due">The last day in time, as a day or a recurrence; null for a request and where only an event sets one.</param>
[GenerateSerializer, Immutable, Alias("bmnn.PreviewedItem")]
public sealed record PreviewedItem(
    [property: Id(0)] string Item, [property: Id(1)] string Template, [property: Id(2)] string? Due, [property: Id(3)] int Units,
    [property: Id(4)] EventTerm? OnEvent = null);

/// <summary>Something about a draft that a person has to know: a refusal's code with the item and field that it is about.</summary>
/// <param name="Item">Id of the item, or null when it is about the head or the whole.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftFinding")]
public sealed record DraftFinding(
    [property: Id(0)] string Code,
    [property: Id(1)] string? Item,
    [property: Id(2)] string? Field,
    [property: Id(3)] ImmutableArray<string> Arguments);

/// <summary>What an amendment changes of the plan in force.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.PlanDifference")]
public sealed record PlanDifference(
    [property: Id(0)] ImmutableArray<string> Added,
    [property: Id(1)] ImmutableArray<ChangedAssignment> Changed,
    [property: Id(2)] ImmutableArray<string> Withdrawn,
    [property: Id(3)] int Unchanged);

/// <param name="Template">Id of the assignment in force.</param>
/// <param name="Item">Id of the draft's item.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ChangedAssignment")]
public sealed record ChangedAssignment(
    [property: Id(0)] string Template, [property: Id(1)] string Item, [property: Id(2)] ImmutableArray<ChangedField> Fields);

/// <param name="Field">Name of the field as in the API (<c>text</c>, <c>due</c>, <c>bound</c>).</param>
[GenerateSerializer, Immutable, Alias("bmnn.ChangedField")]
public sealed record ChangedField([property: Id(0)] string Field, [property: Id(1)] string? Before, [property: Id(2)] string? After);
