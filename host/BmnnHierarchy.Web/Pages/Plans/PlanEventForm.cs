using System.Globalization;
using BmnnHierarchy.Plans;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>The term that an event sets, as people type it: what happens, how much, and of what.</summary>
public sealed record PlanEventForm(string Event, string Amount, string Term)
{
    /// <summary>Directions and units that go together.</summary>
    public static IReadOnlyList<string> Terms { get; } = ["After-Hours", "After-Days", "After-WorkingDays", "Before-Days", "Before-WorkingDays"];

    public static PlanEventForm Of(EventTerm? term) => term is null
        ? new PlanEventForm("", "", Terms[0])
        : new PlanEventForm(term.Event, term.Amount.ToString(CultureInfo.InvariantCulture), $"{term.Direction}-{term.Unit}");

    public static PlanEventForm From(IFormCollection form) => new(form["onEvent"].ToString(), form["onEventAmount"].ToString(), form["onEventTerm"].ToString());

    /// <summary>False when an event is named and its time is no number. Nothing typed is no term.</summary>
    public bool TryRead(out EventTerm? term)
    {
        term = null;
        if (string.IsNullOrWhiteSpace(Event) && string.IsNullOrWhiteSpace(Amount))
        {
            return true;
        }

        if (!int.TryParse(Amount.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        var parts = Term.Split('-');
        term = new EventTerm(
            Event, "", amount,
            Enum.TryParse<TermUnit>(parts[^1], out var unit) ? unit : (TermUnit)(-1),
            Enum.TryParse<TermDirection>(parts[0], out var direction) ? direction : (TermDirection)(-1));
        return true;
    }
}
