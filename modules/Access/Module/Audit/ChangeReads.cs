using System.Collections.Immutable;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Audit;

/// <summary>Reads the journal's trail and keeps what the reader may see. What he may not see is not counted either.</summary>
internal sealed class ChangeReads(IEventTrail trail, IAccessPolicy policy, AdministrationRights rights) : IChangeReads
{
    private const int AtATime = 500;
    private const int MostLookedAt = 20_000;
    private const string Accounts = "access/account:";

    public async Task<ChangePage> ListAsync(ChangeFilter filter, Caller by, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, bool>(StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<Change>();
        var before = filter.Before is { } place ? new TrailPlace(place.At, place.Record, place.Sequence) : null;
        for (var looked = 0; looked < MostLookedAt; looked += AtATime)
        {
            var found = await trail.FindAsync(QueryOf(filter, before), cancellationToken);
            foreach (var recorded in found)
            {
                if (!seen.TryGetValue(recorded.Stream, out var isSeen))
                {
                    seen[recorded.Stream] = isSeen = MaySee(by, recorded.Stream);
                }

                if (isSeen)
                {
                    changes.Add(new Change(recorded.Stream, recorded.Sequence, recorded.At, recorded.Actor, recorded.Type, recorded.Reason, CallerLimit.TokenOf(recorded.CommandId)));
                    if (changes.Count == filter.Size)
                    {
                        return new ChangePage(changes.ToImmutable(), NextAfter(recorded.Place));
                    }
                }
            }

            if (found.Length < AtATime)
            {
                return new ChangePage(changes.ToImmutable(), null);
            }

            before = found[^1].Place;
        }

        return new ChangePage(changes.ToImmutable(), NextAfter(before!));
    }

    private static ChangePlace NextAfter(TrailPlace place) => new(place.At, place.Stream, place.Sequence);

    private static EventTrailQuery QueryOf(ChangeFilter filter, TrailPlace? before) => new(
        filter.Actor,
        filter.Record,
        filter.Unit is { } unit ? $"/{unit}" : null,
        filter.From is { } from ? VietnamTime.StartOf(from) : null,
        filter.To is { } to ? VietnamTime.EndOf(to) : null,
        before,
        AtATime);

    private bool MaySee(Caller by, string stream)
    {
        if (stream.StartsWith(Accounts, StringComparison.Ordinal))
        {
            return policy.AllowsSomewhere(by, Permission.ReadAudit) && rights.UnitsOf(by, Permission.ReadAudit) is null;
        }

        return UnitKey.TryParse(stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..], out var unit)
            && policy.Allows(by, Permission.ReadAudit, unit) && policy.Allows(by, Permission.SeeDuties, unit);
    }
}
