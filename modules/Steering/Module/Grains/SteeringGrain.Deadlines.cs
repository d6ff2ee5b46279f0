using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Requests about deadlines, duties that do not apply, events that set a deadline.</summary>
internal sealed partial class SteeringGrain
{
    public Task<Reply<DutyReceipt>> AskRequestAsync(AskRequest command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, TermDigests.Of(command), now => Asking.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> DecideRequestAsync(DecideRequest command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, TermDigests.Of(command), now => DecidingRequests.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> WithdrawRequestAsync(WithdrawRequest command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, TermDigests.Of(command), now => DecidingRequests.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> SetNotApplicableAsync(SetNotApplicable command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, TermDigests.Of(command), now => SettingNotApplicable.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> EndNotApplicableAsync(EndNotApplicable command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, TermDigests.Of(command), now => SettingNotApplicable.Decide(_stream.State, command, now), cancellationToken);

    public async Task<Reply<DutyReceipt>> RecordEventAsync(RecordDutyEvent command, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(
            command.CommandId, TermDigests.Of(command), now => RecordingEvents.Decide(_stream.State, command, Unit, now), cancellationToken);
        return Reply.From(answer.Then<DutyReceipt>(done => done.Earlier is { } receipts
            ? receipts.OfOpened(_unit)
            : new DutyReceipt(
                done.Sequence,
                DutyViews.Of(_unit, _stream.State.Duties.Values.Single(duty => duty.Version == done.Sequence), _stream.State.AsOf))));
    }

    public Task<Reply<DutyReceipt>> AnnounceEventAsync(RecordDutyEvent command, CancellationToken cancellationToken) =>
        RecordEventAsync(command, cancellationToken);

    /// <summary>The command that records the passing of time: deadlines in hours by their minute, else the day.</summary>
    private (string Id, Digest Digest) Passing(Circumstances circumstances) =>
        PassingHours.UpTo(_stream.State, circumstances.Now, circumstances.Today) is { } passed
            && passed.Duties.Max(id => _stream.State.Duties[id].Terms.DueAt) is { } hour
                ? (CommandIds.OfPassing(hour), TermDigests.OfPassing(hour))
                : (CommandIds.OfPassing(circumstances.Today), CommandDigests.OfPassing(circumstances.Today));
}
