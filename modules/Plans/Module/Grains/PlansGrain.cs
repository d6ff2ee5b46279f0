using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Plans.Domain.Decisions;
using BmnnHierarchy.Plans.Domain.Rules;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Plans.Grains;

/// <summary>Loads, decides, appends, applies. After an outcome that is not known the activation is dropped and loads again.</summary>
[GrainType("plans")]
internal sealed class PlansGrain(IJournal journal, PlansSurroundings surroundings, IPlanCatalogueLoader catalogue) : Grain, IPlansGrain
{
    private EventStream<PlansState> _stream = null!;
    private UnitKey _owner;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _owner = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<PlansState>(journal, PlansFold.Instance, PlansStreams.Of(_owner));
        return _stream.LoadAsync(cancellationToken);
    }

    public Task<Reply<DraftReceipt>> OpenDraftAsync(OpenDraft command, CancellationToken cancellationToken) =>
        DoAsync(command.CommandId, CommandDigests.Of(command), now => Opening.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> OpenAmendmentAsync(OpenAmendment command, CancellationToken cancellationToken) =>
        DoAsync(command.CommandId, CommandDigests.Of(command), now => Opening.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> EditItemAsync(EditItem command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => Editing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> MergeItemsAsync(MergeItems command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => Editing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> SplitItemAsync(SplitItem command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => Editing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> RemoveItemAsync(RemoveItem command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => Editing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> RestoreItemAsync(RestoreItem command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => Editing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> AddItemAsync(AddItem command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => Editing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> MarkLinesAsync(MarkLines command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => HeadEditing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> EditHeadAsync(EditHead command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => HeadEditing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> EditCommitteeAsync(EditCommittee command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => HeadEditing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DraftReceipt>> DiscardAsync(DiscardDraft command, CancellationToken cancellationToken) =>
        DoAsync(command, CommandDigests.Of(command), now => HeadEditing.Decide(_stream.State, command, now), cancellationToken);

    public async Task<Reply<DraftReceipt>> IssueAsync(IssueDraft command, CancellationToken cancellationToken)
    {
        var reply = await DoAsync(command, CommandDigests.Of(command), now => Issuing.Decide(_stream.State, command, now, surroundings.Account), cancellationToken);
        if (!reply.IsRefused)
        {
            // The pages of this host show the plan at once; who hands it to the units loads it for itself.
            await catalogue.LoadAsync(cancellationToken);
        }

        return reply;
    }

    public Task<Reply<IssuePreview>> PreviewAsync(string draft, CancellationToken cancellationToken) => Task.FromResult(Reply.From(
        DraftActs.Find(_stream.State, draft).Then<IssuePreview>(found => Previews.Of(_stream.State, found, surroundings.Circumstances(_owner)))));

    public Task<Reply<PlanDraft>> GetDraftAsync(string draft, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.From(DraftActs.Find(_stream.State, draft)));

    public async Task<Reply<ImmutableArray<DraftHistoryEntry>>> GetHistoryAsync(string draft, CancellationToken cancellationToken)
    {
        var found = DraftActs.Find(_stream.State, draft);
        if (found.IsRefused)
        {
            return Reply.Refused<ImmutableArray<DraftHistoryEntry>>(found.Refusal);
        }

        var head = _stream.Head.Sequence;
        var entries = ImmutableArray.CreateBuilder<DraftHistoryEntry>();
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            if (recorded.Sequence <= head && DraftHistory.EntryOf(draft, recorded) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return Reply.Of(entries.ToImmutable());
    }

    public Task<Reply<PlansOverview>> GetOverviewAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Of(new PlansOverview([.. Overviews.Drafts(_stream.State)], [.. Overviews.Issued(_stream.State)])));

    public Task<Reply<ImmutableArray<IssuedPlan>>> GetIssuedAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Of<ImmutableArray<IssuedPlan>>([.. Overviews.Issued(_stream.State)]));

    public Task<Reply<ImmutableArray<PlanCommittee>>> GetCommitteesAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Of<ImmutableArray<PlanCommittee>>([.. Overviews.Committees(_stream.State)]));

    public Task<Reply<DraftReceipt>> RecordShippedAsync(string plan, CancellationToken cancellationToken) => CarryOutAsync(
        $"shipped:{plan}", CommandDigests.OfText($"shipped {plan}"), now => Recording.DecideShipped(_stream.State, plan, now), cancellationToken);

    public async Task RecordDeliveryAsync(string plan, Delivery delivery, CancellationToken cancellationToken)
    {
        var decision = Recording.DecideDelivery(_stream.State, plan, delivery, surroundings.Circumstances(_owner));
        var id = $"delivery:{plan} {delivery.Revision} {delivery.Units}/{delivery.Of}";
        if (decision.Event is not null)
        {
            await AppendAsync(id, CommandDigests.OfText(id), decision, cancellationToken);
        }
    }

    private Task<Reply<DraftReceipt>> DoAsync(IDraftCommand command, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken) =>
        DoAsync(command.CommandId, digest, decide, cancellationToken, command.Draft);

    private Task<Reply<DraftReceipt>> DoAsync(
        string commandId, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken, string? draft = null) =>
        CommandIds.Check(commandId) is { } malformed
            ? Task.FromResult(Reply.Refused<DraftReceipt>(malformed))
            : CarryOutAsync(commandId, digest, decide, cancellationToken, draft);

    /// <summary>Carries a command out once: a retry is answered with what it did the first time.</summary>
    private async Task<Reply<DraftReceipt>> CarryOutAsync(
        string commandId, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken, string? draft = null)
    {
        digest = digest.By(surroundings.Account);
        if (_stream.State.RecentCommands.FirstOrDefault(mark => mark.Id == commandId) is { } recent)
        {
            return AnswerOf(recent, digest);
        }

        var decision = decide(surroundings.Circumstances(_owner));
        if (decision.IsRefused)
        {
            // The first try may have changed what the retry is refused for.
            return await ForgottenAsync(commandId, cancellationToken) is { } forgotten && forgotten.Digest == digest
                ? Reply.Of(forgotten.Receipt)
                : Reply.Refused<DraftReceipt>(decision.Refusal);
        }

        if (decision.Value.Event is null)
        {
            return Reply.Of(new DraftReceipt(draft ?? string.Empty, draft is null ? _stream.Head.Sequence : _stream.State.Drafts[draft].Version, null, null));
        }

        return await AppendAsync(commandId, digest, decision.Value, cancellationToken) is AppendOutcome.Appended
            ? Reply.Of(_stream.State.RecentCommands[^1].Receipt)
            : AnswerOf((await ForgottenAsync(commandId, cancellationToken))!, digest);
    }

    private static Reply<DraftReceipt> AnswerOf(CommandMark earlier, Digest digest) => earlier.Digest == digest
        ? Reply.Of(earlier.Receipt)
        : Reply.Refused<DraftReceipt>(Refusal.Of(DraftRefusals.CommandIdReused, "commandId"));

    /// <summary>The state remembers the last commands only; the journal remembers all of them.</summary>
    private async Task<CommandMark?> ForgottenAsync(string commandId, CancellationToken cancellationToken)
    {
        if (_stream.State.RecentCommands.Length < PlansState.CommandsRemembered)
        {
            return null;
        }

        var state = PlansState.Empty;
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            state = PlansFold.Instance.Apply(state, recorded);
            if (recorded.CommandId == commandId)
            {
                return state.RecentCommands.LastOrDefault(mark => mark.Id == commandId);
            }
        }

        return null;
    }

    private async Task<AppendOutcome> AppendAsync(string commandId, Digest digest, Decision decision, CancellationToken cancellationToken)
    {
        var before = _stream.State;
        var header = new CommandHeader(commandId, digest, surroundings.Account, surroundings.Now, decision.Reason);
        try
        {
            var outcome = await _stream.AppendAsync(
                header, [decision.Event!], (after, head) => PlansConsequences.Of(_owner, before, after, head), cancellationToken);
            if (outcome is AppendOutcome.Conflict)
            {
                throw new InconsistentStateException($"Another writer has appended to {_stream.Name}.");
            }

            await _stream.SaveSnapshotIfDueAsync(cancellationToken);
            return outcome;
        }
        catch
        {
            // Whether the event is there is not known: the next activation loads what is, and the command id decides.
            DeactivateOnIdle();
            throw;
        }
    }
}
