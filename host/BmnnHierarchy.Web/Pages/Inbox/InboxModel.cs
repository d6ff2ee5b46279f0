using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Figures;

namespace BmnnHierarchy.Web.Pages.Inbox;

/// <summary>A unit's duties in the order in which they want attention.</summary>
public sealed record InboxModel(UnitDuties Duties, ImmutableArray<InboxGroup> Groups)
{
    private static readonly (string Key, DutyStatus[] Statuses)[] Order =
    [
        ("overdue", [DutyStatus.Overdue]),
        ("due-soon", [DutyStatus.DueSoon]),
        ("in-progress", [DutyStatus.InProgress]),
        ("not-due", [DutyStatus.NotDue]),
        ("no-data", [DutyStatus.NoData]),
        ("not-applicable", [DutyStatus.NotApplicable]),
        ("done", [DutyStatus.DoneOnTime, DutyStatus.DoneLate]),
    ];

    public StatusCounts Counts => StatusCounts.Of(Duties.Duties.Select(duty => duty.Status));

    public static InboxModel From(UnitDuties duties, IPlanCatalogue plans) => new(
        duties,
        [
            .. Order.Select(group => new InboxGroup(
                group.Key,
                [
                    .. duties.Duties
                        .Where(duty => group.Statuses.Contains(duty.Status))
                        .OrderBy(duty => duty.DueOn ?? DateOnly.MaxValue)
                        .ThenBy(duty => duty.Id, StringComparer.Ordinal)
                        .Select(duty => PlannedDuty.Of(duty, plans)),
                ])),
        ]);

    public PlannedDuty? Find(string? duty) => Groups.SelectMany(group => group.Items).FirstOrDefault(item => item.Duty.Id == duty);

    /// <summary>The next duty that is not done, after the given one in the order of the page; null after the last.</summary>
    public string? After(string duty) => Groups
        .Where(group => group.Key is not ("done" or "not-applicable"))
        .SelectMany(group => group.Items)
        .Select(item => item.Duty.Id)
        .SkipWhile(id => id != duty)
        .Skip(1)
        .FirstOrDefault();
}

/// <param name="Key">Name of the group: icon, class and text follow from it.</param>
public sealed record InboxGroup(string Key, ImmutableArray<PlannedDuty> Items);
