using System.Globalization;
using System.Text;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Export.Calendars;

/// <param name="At">When the figures were read.</param>
/// <param name="Root">Scheme and host of the product, as the reader reached it.</param>
internal sealed record CalendarFileRequest(Unit Unit, DateTimeOffset At, string Root);

/// <summary>
/// The deadlines of a unit as an iCalendar file (RFC 5545): days in Vietnam, all day. It leaves the product for telephones
/// and mail programs, so an event says section, unit and status, and nothing of what a duty is about.
/// </summary>
/// <remarks>A unit's calendar has an event a duty; a province's has one a day and section, with the units that are not done.</remarks>
internal sealed class DeadlineCalendarFile(ISteeringReads reads, IPlanCatalogue plans, IUnitDirectory directory, StatusNames statuses, Presentation presentation)
{
    private const int MostDuties = 100_000;
    private const int MostNamed = 40;
    private const int YearsBack = 2;
    private const int YearsAhead = 2;

    public async Task<string> WriteAsync(CalendarFileRequest request, CancellationToken cancellationToken)
    {
        var today = VietnamTime.DayOf(request.At);
        var filter = new DutyListQuery { DueFrom = today.AddYears(-YearsBack), DueTo = today.AddYears(YearsAhead) }.ToFilter(request.Unit.Key, today);
        var rows = new List<DutyRow>();
        await foreach (var row in reads.ReadAllAsync(filter, MostDuties, cancellationToken))
        {
            if (row.DueOn is not null && row.Status is not DutyStatus.NotApplicable)
            {
                rows.Add(row);
            }
        }

        var events = request.Unit.Kind is UnitKind.Province
            ? rows.GroupBy(row => (Day: row.DueOn!.Value, row.Plan, row.Template)).Select(group => OfMany(request, [.. group]))
            : rows.Select(row => OfOne(request, row, today));
        var calendar = new StringBuilder()
            .Append(ContentLine.Plain("BEGIN", "VCALENDAR"))
            .Append(ContentLine.Plain("VERSION", "2.0"))
            .Append(ContentLine.Plain("PRODID", $"-//BmnnHierarchy//Deadlines//{presentation.Language.ToUpperInvariant()}"))
            .Append(ContentLine.Plain("CALSCALE", "GREGORIAN"))
            .Append(ContentLine.Plain("METHOD", "PUBLISH"))
            .Append(ContentLine.Text("X-WR-CALNAME", presentation.Texts["ics.name", presentation.NameOf(request.Unit)]))
            .Append(ContentLine.Plain("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"));
        foreach (var deadline in events.OrderBy(deadline => deadline.Day).ThenBy(deadline => deadline.Uid, StringComparer.Ordinal))
        {
            deadline.WriteTo(calendar, request.At);
        }

        return calendar.Append(ContentLine.Plain("END", "VCALENDAR")).ToString();
    }

    private DeadlineEvent OfOne(CalendarFileRequest request, DutyRow row, DateOnly today)
    {
        var texts = presentation.Texts;
        var status = statuses.Of(row.Status) + (row.DoneOn is null ? "" : $"; {statuses.Of(row.Verification)}");
        return new DeadlineEvent(
            $"{row.Duty}/{row.Unit.Code}@bmnn",
            row.DueOn!.Value,
            texts["ics.summary-unit", SectionOf(row), NameOf(row.Unit)],
            $"{PlanOf(row)}\n{texts["ics.status", presentation.Formats.Day(today), status]}",
            statuses.Of(row.Status),
            request.Root + PageAddress.Duty(row.Unit, row.Duty));
    }

    private DeadlineEvent OfMany(CalendarFileRequest request, IReadOnlyList<DutyRow> rows)
    {
        var (texts, formats, first) = (presentation.Texts, presentation.Formats, rows[0]);
        var day = first.DueOn!.Value;
        var undone = rows.Where(row => row.DoneOn is null).ToList();
        var names = undone.Select(row => row.Unit).Distinct().Select(NameOf).Order(VietnameseText.Order).ToList();
        var named = string.Join("; ", names.Take(MostNamed));
        var done = texts["ics.done-of", formats.Number(rows.Count - undone.Count), formats.Number(rows.Count), formats.Number(rows.Count(row => row is { DoneOn: not null, Verification: Verification.Confirmed }))];
        var rest = names.Count == 0 ? ""
            : "\n" + texts["ics.undone", names.Count > MostNamed ? $"{named}; {texts["ics.and-others", formats.Number(names.Count - MostNamed)]}" : named];
        return new DeadlineEvent(
            string.Create(CultureInfo.InvariantCulture, $"{first.Template}/{day:yyyyMMdd}/{request.Unit.Key.Code}@bmnn"),
            day,
            texts["ics.summary-units", SectionOf(first), formats.Number(rows.Select(row => row.Unit).Distinct().Count()), formats.Number(names.Count)],
            $"{PlanOf(first)}\n{done}{rest}",
            statuses.Of(undone.Count == 0 ? DutyStatus.DoneOnTime : undone.Any(row => row.Status is DutyStatus.Overdue) ? DutyStatus.Overdue : undone[0].Status),
            request.Root + new DutyListQuery { Template = first.Template, DueFrom = day, DueTo = day }.AddressAt(request.Unit.Key));
    }

    private string NameOf(UnitKey key) => directory.Current.Find(key) is { } unit ? presentation.NameOf(unit) : key.Code;

    private string SectionOf(DutyRow row) => plans.FindTemplate(row.Plan, row.Template)?.Section ?? row.Area;

    private string PlanOf(DutyRow row) => plans.Find(row.Plan) is { } plan ? presentation.NameOf(plan) : row.Plan;
}
