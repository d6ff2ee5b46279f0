using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>A command about one draft.</summary>
public interface IDraftCommand
{
    string CommandId { get; }

    string Draft { get; }

    /// <summary>The draft's version the person saw; null skips the check.</summary>
    long? ExpectedVersion { get; }
}

/// <summary>Opens a draft from what a document was understood to say.</summary>
/// <param name="Proposal">A <see cref="PlanProposal"/> as canonical JSON.</param>
/// <param name="Amends">Code of the plan in force that the document amends, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.OpenDraft")]
public sealed record OpenDraft([property: Id(0)] string CommandId, [property: Id(1)] string Proposal, [property: Id(2)] string? Amends);

/// <summary>Opens a draft of an amendment with the text of the plan in force.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.OpenAmendment")]
public sealed record OpenAmendment([property: Id(0)] string CommandId, [property: Id(1)] string Plan);

[GenerateSerializer, Immutable, Alias("bmnn.EditItem")]
public sealed record EditItem(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Item, [property: Id(4)] ItemContent Content) : IDraftCommand;

/// <summary>The first item takes up the others: texts one after the other, everyone bound who was bound by one of them.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.MergeItems")]
public sealed record MergeItems(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] ImmutableArray<string> Items) : IDraftCommand;

/// <summary>Puts one new item for each text in the place of an item.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.SplitItem")]
public sealed record SplitItem(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Item, [property: Id(4)] ImmutableArray<string> Texts) : IDraftCommand;

[GenerateSerializer, Immutable, Alias("bmnn.RemoveItem")]
public sealed record RemoveItem(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Item, [property: Id(4)] string Reason) : IDraftCommand;

/// <summary>Brings back an item that was removed, merged or split. What took its place stays until it is removed.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.RestoreItem")]
public sealed record RestoreItem(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Item, [property: Id(4)] string Reason) : IDraftCommand;

/// <param name="Section">Where it stands in the plan; the item's id is made of it.</param>
/// <param name="Line">Index of the line that was not understood and of which the item is made, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.AddItem")]
public sealed record AddItem(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Section, [property: Id(4)] ItemContent Content, [property: Id(5)] int? Line) : IDraftCommand;

/// <summary>Marks lines that were not understood as read, or as not read after all.</summary>
/// <param name="Lines">Their indexes; none means all.</param>
[GenerateSerializer, Immutable, Alias("bmnn.MarkLines")]
public sealed record MarkLines(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] ImmutableArray<int> Lines, [property: Id(4)] bool AsRead) : IDraftCommand;

[GenerateSerializer, Immutable, Alias("bmnn.EditHead")]
public sealed record EditHead(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] DraftHead Head) : IDraftCommand;

[GenerateSerializer, Immutable, Alias("bmnn.EditCommittee")]
public sealed record EditCommittee(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] ImmutableArray<DraftPost> Posts) : IDraftCommand;

[GenerateSerializer, Immutable, Alias("bmnn.DiscardDraft")]
public sealed record DiscardDraft(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Reason) : IDraftCommand;

/// <summary>Issues the draft: its assignments become duties at every unit they bind. A draft of an amendment changes the plan it amends.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.IssueDraft")]
public sealed record IssueDraft(
    [property: Id(0)] string CommandId, [property: Id(1)] string Draft, [property: Id(2)] long? ExpectedVersion) : IDraftCommand;

/// <summary>What a command did. A retry gets the same receipt.</summary>
/// <param name="Version">The draft's version after it.</param>
/// <param name="Item">The item that it is about, where there is one: the new one after adding or merging.</param>
/// <param name="Plan">Code of the plan, after issuing.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DraftReceipt")]
public sealed record DraftReceipt(
    [property: Id(0)] string Draft, [property: Id(1)] long Version, [property: Id(2)] string? Item, [property: Id(3)] string? Plan);
