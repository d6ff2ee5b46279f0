using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Committees;

/// <summary>One committee and everything that was recorded of it, the latest first.</summary>
public sealed record CommitteeModel(Unit Unit, CommitteeView Committee, ImmutableArray<CommitteeLine> History)
{
    public int Vacant => Committee.Seats.Count(seat => seat.Member is null);

    public MemberView? Member(string? id) =>
        Sitting.Concat(Committee.Past).FirstOrDefault(member => member.Id == id);

    public DecisionView? Decision(string? id) => Committee.Decisions.FirstOrDefault(decision => decision.Id == id);

    /// <summary>Everybody who sits now: in prescribed seats, beyond them, and in the section.</summary>
    public IEnumerable<MemberView> Sitting =>
        Committee.Seats.Select(seat => seat.Member).OfType<MemberView>().Concat(Committee.Others).Concat(Committee.Section);
}

/// <summary>Something that was recorded, with the name of who did it.</summary>
public sealed record CommitteeLine(CommitteeHistoryEntry Entry, string Actor);

public sealed class CommitteeReader(IGrainFactory grains, IAccounts accounts)
{
    public async Task<Result<CommitteeModel>> LoadAsync(Unit unit, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<ICommitteeGrain>(unit.Key.ToString());
        var committee = await grain.GetCommitteeAsync(cancellationToken);
        if (committee.IsRefused)
        {
            return committee.Refused.ToRefusal();
        }

        var history = await grain.GetHistoryAsync(cancellationToken);
        var lines = ImmutableArray.CreateBuilder<CommitteeLine>(history.Value.Length);
        foreach (var entry in history.Value.Reverse())
        {
            lines.Add(new CommitteeLine(entry, await accounts.DisplayNameAsync(entry.Actor, cancellationToken)));
        }

        return new CommitteeModel(unit, committee.Value!, lines.MoveToImmutable());
    }
}
