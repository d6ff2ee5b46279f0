using System.Globalization;
using System.Text;

namespace BmnnHierarchy.Web.Export.Calendars;

/// <summary>A deadline as an all-day event.</summary>
/// <param name="Uid">The same for the same deadline in every download, so that a calendar replaces what it has.</param>
/// <param name="Address">The page of the duties, absolute.</param>
internal sealed record DeadlineEvent(string Uid, DateOnly Day, string Summary, string Description, string Category, string Address)
{
    /// <param name="stamp">When the figures were read.</param>
    public void WriteTo(StringBuilder calendar, DateTimeOffset stamp) => calendar
        .Append(ContentLine.Plain("BEGIN", "VEVENT"))
        .Append(ContentLine.Text("UID", Uid))
        .Append(ContentLine.Plain("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)))
        .Append(ContentLine.Plain("DTSTART;VALUE=DATE", Date(Day)))
        .Append(ContentLine.Plain("DTEND;VALUE=DATE", Date(Day.AddDays(1))))
        .Append(ContentLine.Text("SUMMARY", Summary))
        .Append(ContentLine.Text("DESCRIPTION", Description))
        .Append(ContentLine.Text("CATEGORIES", Category))
        .Append(ContentLine.Plain("URL", Address))
        .Append(ContentLine.Plain("TRANSP", "TRANSPARENT"))
        .Append(ContentLine.Plain("END", "VEVENT"));

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
