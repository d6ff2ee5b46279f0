using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;

namespace BmnnHierarchy.Steering;

public partial interface ISteeringGrain
{
    [Needs(Permission.UpdateDuties), Alias("AskRequest")]
    Task<Reply<DutyReceipt>> AskRequestAsync(AskRequest command, CancellationToken cancellationToken);

    [Needs(Permission.DecideRequests), Alias("DecideRequest")]
    Task<Reply<DutyReceipt>> DecideRequestAsync(DecideRequest command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("WithdrawRequest")]
    Task<Reply<DutyReceipt>> WithdrawRequestAsync(WithdrawRequest command, CancellationToken cancellationToken);

    [Needs(Permission.DecideRequests), Alias("SetNotApplicable")]
    Task<Reply<DutyReceipt>> SetNotApplicableAsync(SetNotApplicable command, CancellationToken cancellationToken);

    [Needs(Permission.DecideRequests), Alias("EndNotApplicable")]
    Task<Reply<DutyReceipt>> EndNotApplicableAsync(EndNotApplicable command, CancellationToken cancellationToken);

    /// <summary>The unit says that an event happened. The receipt is that of the occurrence it opened.</summary>
    [Needs(Permission.UpdateDuties), Alias("RecordEvent")]
    Task<Reply<DutyReceipt>> RecordEventAsync(RecordDutyEvent command, CancellationToken cancellationToken);

    /// <summary>The same by the standing body.</summary>
    [Needs(Permission.AssignDuties), Alias("AnnounceEvent")]
    Task<Reply<DutyReceipt>> AnnounceEventAsync(RecordDutyEvent command, CancellationToken cancellationToken);
}
