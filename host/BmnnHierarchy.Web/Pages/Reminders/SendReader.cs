using System.Collections.Immutable;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Reminders;

/// <summary>Whom a reminder would go to: the duties of a list that are still to be done and have not been reminded of today.</summary>
/// <param name="PassedOver">Duties of the list that are done, do not apply, belong to the sender, or have been reminded of today.</param>
/// <param name="IsCut">Whether the list is longer than one reminder may be.</param>
public sealed record SendModel(DutyListQuery Query, ImmutableArray<DutyRow> Rows, int PassedOver, bool IsCut)
{
    /// <summary>Up to so many duties can be ticked one by one; more are sent as the list has them.</summary>
    public const int MostTicked = 400;

    public bool OneByOne => Rows.Length <= MostTicked;

    public int Units => Rows.Select(row => row.Unit).Distinct().Count();
}

public sealed class SendReader(ISteeringReads reads, DutyFilters filters, IReminderReads reminders)
{
    private static readonly DutyStatus[] Over = [DutyStatus.DoneOnTime, DutyStatus.DoneLate, DutyStatus.NotApplicable];

    public async Task<SendModel> LoadAsync(Unit sender, DutyListQuery query, DateOnly today, CancellationToken cancellationToken)
    {
        var reminded = await reminders.RemindedOnAsync(sender.Key, today, cancellationToken);
        var rows = ImmutableArray.CreateBuilder<DutyRow>();
        var (read, units) = (0, new HashSet<Kernel.UnitKey>());
        var filter = await filters.OfAsync(query, sender.Key, today, cancellationToken);
        await foreach (var row in reads.ReadAllAsync(filter, SendReminder.MostDuties + 1, cancellationToken))
        {
            read++;
            if (row.Unit != sender.Key && !Over.Contains(row.Status) && !reminded.Contains((row.Unit, row.Duty)))
            {
                rows.Add(row);
                units.Add(row.Unit);
            }
        }

        return new SendModel(query, rows.ToImmutable(), read - rows.Count, read > SendReminder.MostDuties || units.Count > SendReminder.MostUnits);
    }
}
