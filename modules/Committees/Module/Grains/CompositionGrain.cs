using System.Collections.Immutable;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Committees.Storage;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Committees.Grains;

/// <summary>Loads, decides, appends, applies. After an outcome that is not known the activation is dropped and loads again.</summary>
[GrainType("compositions")]
internal sealed class CompositionGrain(IJournal journal, CommitteeSurroundings surroundings, ICompositionLoader loader) : Grain, ICompositionGrain
{
    private EventStream<CompositionsState> _stream = null!;
    private UnitKey _province;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _province = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<CompositionsState>(journal, CompositionsFold.Instance, CompositionStreams.Of(_province));
        return _stream.LoadAsync(cancellationToken);
    }

    public Task<Reply<ProvinceCompositions>> SetAsync(CommitteeTerms terms, CompositionScope scope, CompositionContent content, CancellationToken cancellationToken) => DoAsync(
        terms, CommandDigests.Of("set-composition", scope.ToString(), content),
        (province, today) => Setting.Set(State, province, terms, scope, content, Enum.IsDefined(scope) ? surroundings.CompositionOf(province, scope) : null, today), cancellationToken);

    public Task<Reply<ProvinceCompositions>> EndAsync(CommitteeTerms terms, CompositionScope scope, string reason, CancellationToken cancellationToken) => DoAsync(
        terms, CommandDigests.Of("end-composition", scope.ToString(), reason),
        (province, today) => Setting.End(State, province, terms, scope, reason, today), cancellationToken);

    public Task<Reply<ProvinceCompositions>> GetAsync(CancellationToken cancellationToken) => Task.FromResult(
        surroundings.Units.Find(_province) is { Kind: UnitKind.Province } province
            ? Reply.Of(View(province, State))
            : Reply.Refused<ProvinceCompositions>(Refusal.Of(CommitteesRefusals.OnlyProvincesPrescribe, "unit")));

    public async Task<Reply<ImmutableArray<CompositionHistoryEntry>>> GetHistoryAsync(CancellationToken cancellationToken)
    {
        var head = _stream.Head.Sequence;
        var entries = ImmutableArray.CreateBuilder<CompositionHistoryEntry>();
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            if (recorded.Sequence <= head)
            {
                entries.Add(EntryOf(recorded));
            }
        }

        return Reply.Of(entries.ToImmutable());
    }

    private static CompositionHistoryEntry EntryOf(RecordedEvent recorded)
    {
        if (recorded.Type == CompositionSet.Type)
        {
            var set = CanonicalJson.Read<CompositionSet>(recorded.Payload);
            return new(recorded.Sequence, recorded.At, recorded.Actor, recorded.Reason, set.Scope, false, set.Basis, set.Seats.Length);
        }

        var ended = CanonicalJson.Read<CompositionEnded>(recorded.Payload);
        return new(recorded.Sequence, recorded.At, recorded.Actor, recorded.Reason, ended.Scope, true, null, 0);
    }

    private CompositionsState State => _stream.State;

    private ProvinceCompositions View(Unit province, CompositionsState state) => new(
        _province.ToString(),
        state.Version,
        [
            .. Enum.GetValues<CompositionScope>().Select(scope => state.InForce.TryGetValue(scope, out var set)
                ? Prescribed.View(scope, Prescribed.ToComposition(_province, set.Content), set)
                : surroundings.CompositionOf(province, scope, shippedOnly: true) is { } shipped ? Prescribed.View(scope, shipped, null) : null).OfType<CompositionView>(),
        ]);

    /// <summary>Carries a command out once; a retry is answered with how things stand after all that was done since.</summary>
    private async Task<Reply<ProvinceCompositions>> DoAsync(
        CommitteeTerms terms, Digest digest, Func<Unit, DateOnly, Result<Decision>> decide, CancellationToken cancellationToken)
    {
        if (surroundings.Units.Find(_province) is not { } province)
        {
            return Reply.Refused<ProvinceCompositions>(Refusal.Of(CommitteesRefusals.UnitUnknown, "unit"));
        }

        if (await EarlierAsync(terms.CommandId, cancellationToken) is { } earlier)
        {
            return earlier == digest
                ? Reply.Of(View(province, State))
                : Reply.Refused<ProvinceCompositions>(Refusal.Of(CommitteesRefusals.CommandIdReused, "commandId"));
        }

        var decision = decide(province, surroundings.Today);
        if (decision.IsRefused)
        {
            return Reply.Refused<ProvinceCompositions>(decision.Refusal);
        }

        if (!decision.Value.Events.IsEmpty)
        {
            await AppendAsync(new CommandHeader(terms.CommandId, digest, surroundings.Account, surroundings.Now, decision.Value.Reason), decision.Value, cancellationToken);

            // The pages of this host show it at once; who hands it to the units loads it for itself.
            await loader.LoadAsync(cancellationToken);
        }

        return Reply.Of(View(province, State));
    }

    private async Task AppendAsync(CommandHeader header, Decision decision, CancellationToken cancellationToken)
    {
        var before = State;
        try
        {
            var outcome = await _stream.AppendAsync(header, decision.Events, (after, head) => Consequences(before, after, head), cancellationToken);
            if (outcome is not AppendOutcome.Appended)
            {
                throw new InconsistentStateException($"Another writer has appended to {_stream.Name}.");
            }

            await _stream.SaveSnapshotIfDueAsync(cancellationToken);
        }
        catch
        {
            // Whether the events are there is not known: the next activation loads what is, and the command id decides.
            DeactivateOnIdle();
            throw;
        }
    }

    private Consequences Consequences(CompositionsState before, CompositionsState after, StreamHead head) => new(
        [.. CompositionTables.Rows(_province, before, after)],
        [
            .. CompositionTables.Changed(before, after).Select(scope => new OutboxMessage(
                CommitteesTopics.Composition, $"{_province} {scope}", head.Sequence, _province.ToString(),
                CanonicalJson.Write(new CompositionToDeliver(_province.ToString(), scope, head.Sequence)))),
        ]);

    /// <summary>The digest under which the command was carried out, or null when it is new. A province does so a few times a year.</summary>
    private async Task<Digest?> EarlierAsync(string? commandId, CancellationToken cancellationToken)
    {
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            if (recorded.CommandId == commandId)
            {
                return recorded.CommandDigest;
            }
        }

        return null;
    }
}
