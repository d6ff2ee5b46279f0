using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

// Payloads of stored events. A stored shape never changes: a new one gets the next version and the old one is still read.

/// <summary>A draft was opened. What was proposed is stored as it stood, so that later readers of documents change nothing.</summary>
internal sealed record DraftOpened(
    DateOnly On,
    string Draft,
    string Source,
    DraftHead Head,
    ImmutableArray<DraftItem> Items,
    ImmutableArray<DraftLine> Lines,
    ImmutableArray<DraftPost> Committee,
    ImmutableArray<string> Recipients,
    ImmutableArray<string> LegalBases,
    string? Amends,
    int AmendsRevision)
{
    public const string Type = "plans.draft-opened";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>A person changed a draft. Carries the items, lines and parts as they are now; nothing is ever taken out.</summary>
/// <param name="Item">The item that the receipt names, or null.</param>
/// <param name="Head">The new head, or null when it stays.</param>
/// <param name="Committee">The new composition, or null when it stays.</param>
internal sealed record DraftChanged(
    DateOnly On,
    string Draft,
    DraftAct Act,
    string? Item,
    ImmutableArray<DraftItem> Items,
    ImmutableArray<DraftLine> Lines,
    DraftHead? Head = null,
    ImmutableArray<DraftPost>? Committee = null)
{
    public const string Type = "plans.draft-changed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record DraftDiscarded(DateOnly On, string Draft)
{
    public const string Type = "plans.draft-discarded";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Units">How many units the plan bound on that day.</param>
internal sealed record PlanIssued(DateOnly On, string Draft, string Prefix, int Units, Plan Plan)
{
    public const string Type = "plans.plan-issued";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Number">Số, ký hiệu of the amending document.</param>
/// <param name="Plan">The whole text as amended.</param>
internal sealed record PlanAmended(
    DateOnly On,
    string Draft,
    int Revision,
    string Number,
    DateOnly IssuedOn,
    ImmutableArray<string> Added,
    ImmutableArray<ChangedTemplate> Changed,
    ImmutableArray<string> Withdrawn,
    int Units,
    Plan Plan)
{
    public const string Type = "plans.plan-amended";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>A plan that the product ships was in force here before this installation kept plans.</summary>
internal sealed record ShippedPlanRecorded(DateOnly On, string Plan, string Prefix, string Number, DateOnly IssuedOn, string Title, int Units)
{
    public const string Type = "plans.shipped-plan-recorded";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record DeliveryReached(DateOnly On, string Plan, Delivery Delivery)
{
    public const string Type = "plans.delivery-reached";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>An assignment that an amendment changes, with the names of the changed fields.</summary>
internal sealed record ChangedTemplate(string Template, ImmutableArray<string> Fields);
