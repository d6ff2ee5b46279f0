using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Plans;

/// <summary>
/// Owns the plans of a province or of the Ministry: drafts under review, issued plans, amendments. Key: the unit key. Every
/// command may be sent again with the same command id; two people who edit one draft do not overwrite each other.
/// </summary>
[Alias("bmnn.IPlansGrain")]
public interface IPlansGrain : IGrainWithStringKey
{
    [Needs(Permission.ManagePlans), Alias("OpenDraft")]
    Task<Reply<DraftReceipt>> OpenDraftAsync(OpenDraft command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("OpenAmendment")]
    Task<Reply<DraftReceipt>> OpenAmendmentAsync(OpenAmendment command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("EditItem")]
    Task<Reply<DraftReceipt>> EditItemAsync(EditItem command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("MergeItems")]
    Task<Reply<DraftReceipt>> MergeItemsAsync(MergeItems command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("SplitItem")]
    Task<Reply<DraftReceipt>> SplitItemAsync(SplitItem command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("RemoveItem")]
    Task<Reply<DraftReceipt>> RemoveItemAsync(RemoveItem command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("RestoreItem")]
    Task<Reply<DraftReceipt>> RestoreItemAsync(RestoreItem command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("AddItem")]
    Task<Reply<DraftReceipt>> AddItemAsync(AddItem command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("MarkLines")]
    Task<Reply<DraftReceipt>> MarkLinesAsync(MarkLines command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("EditHead")]
    Task<Reply<DraftReceipt>> EditHeadAsync(EditHead command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("EditCommittee")]
    Task<Reply<DraftReceipt>> EditCommitteeAsync(EditCommittee command, CancellationToken cancellationToken);

    [Needs(Permission.ManagePlans), Alias("DiscardDraft")]
    Task<Reply<DraftReceipt>> DiscardAsync(DiscardDraft command, CancellationToken cancellationToken);

    /// <summary>
    /// Refused to whoever has prepared the draft (<see cref="DraftRefusals.WhoPreparesDoesNotIssue"/>), and as long as anything is
    /// wrong; <see cref="PreviewAsync"/> tells what.
    /// </summary>
    [Needs(Permission.IssuePlans), Alias("Issue")]
    Task<Reply<DraftReceipt>> IssueAsync(IssueDraft command, CancellationToken cancellationToken);

    /// <summary>Who would get what if the draft were issued today, and what stands in the way.</summary>
    [ReadOnly, Needs(Permission.IssuePlans), Alias("Preview")]
    Task<Reply<IssuePreview>> PreviewAsync(string draft, CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.IssuePlans), Alias("GetDraft")]
    Task<Reply<PlanDraft>> GetDraftAsync(string draft, CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.IssuePlans), Alias("GetHistory")]
    Task<Reply<ImmutableArray<DraftHistoryEntry>>> GetHistoryAsync(string draft, CancellationToken cancellationToken);

    /// <summary>Issued plans, with drafts for those who prepare or issue them.</summary>
    [ReadOnly, Needs(Permission.IssuePlans), Alias("GetOverview")]
    Task<Reply<PlansOverview>> GetOverviewAsync(CancellationToken cancellationToken);

    /// <summary>Issued plans are public documents.</summary>
    [ReadOnly, Needs(Permission.SeeUnits), Alias("GetIssued")]
    Task<Reply<ImmutableArray<IssuedPlan>>> GetIssuedAsync(CancellationToken cancellationToken);

    /// <summary>The committees that issued plans prescribe, the latest plan first; plans that prescribe none are left out.</summary>
    [ReadOnly, Needs(Permission.SeeUnits), Alias("GetCommittees")]
    Task<Reply<ImmutableArray<PlanCommittee>>> GetCommitteesAsync(CancellationToken cancellationToken);

    /// <summary>Records that a plan which the product ships is in force here: it cannot be issued again, only amended. Safe to repeat.</summary>
    [Needs(Permission.SystemWork), Alias("RecordShipped")]
    Task<Reply<DraftReceipt>> RecordShippedAsync(string plan, CancellationToken cancellationToken);

    /// <summary>Records how many of the units concerned have got a plan's revision. Safe to repeat.</summary>
    [Needs(Permission.SystemWork), Alias("RecordDelivery")]
    Task RecordDeliveryAsync(string plan, Delivery delivery, CancellationToken cancellationToken);
}
