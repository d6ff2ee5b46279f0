using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>Something that was asked, answered or decided about a duty beside the duty's own events.</summary>
/// <param name="Href">The record it belongs to.</param>
public sealed record RecordLine(RecordEntry Entry, string Actor, string Record, string Href)
{
    /// <summary>The records about one duty of the unit: explanations asked for it, difficulties with it, merits for it.</summary>
    /// <param name="all">Everything that the unit accounts for.</param>
    public static async Task<ImmutableArray<RecordLine>> ReadAsync(
        UnitAccountability all, string duty, IAccountabilityGrain grain, IAccounts accounts, CancellationToken cancellationToken)
    {
        var unit = Kernel.UnitKey.Parse(all.Unit);
        IEnumerable<(string Id, string Href)> records =
        [
            .. all.Explanations.Where(asked => asked.Figure is { Kind: FigureKind.DaysOverdue } figure && figure.Scope == duty).Select(asked => (asked.Id, PageAddress.Explanation(unit, asked.Id))),
            .. all.Difficulties.Where(raised => raised.Duty == duty).Select(raised => (raised.Id, PageAddress.Difficulty(unit, raised.Id))),
            .. all.Merits.Where(decided => decided.Merit.Duty == duty).Select(decided => (decided.Id, PageAddress.Merits(unit))),
        ];
        var lines = ImmutableArray.CreateBuilder<RecordLine>();
        foreach (var (id, href) in records)
        {
            var history = await grain.GetHistoryAsync(id, cancellationToken);
            foreach (var entry in history.Value?.Entries ?? [])
            {
                lines.Add(new RecordLine(entry, await accounts.DisplayNameAsync(entry.Actor, cancellationToken), id, href));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Those that belong between two pages of the duty's own history, so that each stands on one page and no other.</summary>
    /// <param name="from">The earliest instant of the page; null on the last page.</param>
    /// <param name="before">The earliest instant of the page before it; null on the first page.</param>
    public static ImmutableArray<RecordLine> Between(IEnumerable<RecordLine> lines, DateTimeOffset? from, DateTimeOffset? before) =>
        [.. lines.Where(line => !(line.Entry.At < from) && !(line.Entry.At >= before))];
}
