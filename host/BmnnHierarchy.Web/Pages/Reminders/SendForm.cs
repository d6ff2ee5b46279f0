using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Reminders;

/// <summary>What somebody typed and ticked to remind units, letter by letter.</summary>
/// <param name="Ticked">
/// Names of the duties meant (<see cref="NameOf"/>): those ticked, or all that the form showed where it was too long to tick.
/// Null before a form was sent.
/// </param>
public sealed record SendForm(string CommandId, string Text, string DocumentNumber, ImmutableHashSet<string>? Ticked)
{
    public static SendForm Empty { get; } = new(DutyForm.NewCommandId(), "", "", null);

    /// <summary>Names of <see cref="SendReminder.MostDuties"/> duties, with room.</summary>
    public const int LargestRequest = 512 * 1024;

    /// <summary>The field that carries the names of a list too long to tick, in one value: a form has a bound number of fields.</summary>
    public const string WholeList = "ca-danh-sach";

    public static SendForm From(IFormCollection form) => new(
        form["commandId"].ToString(),
        form["text"].ToString(),
        form["documentNumber"].ToString(),
        form.ContainsKey("tung-viec")
            ? [.. form["viec"].OfType<string>()]
            : [.. form[WholeList].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Names of duties as <see cref="WholeList"/> carries them. No name has a blank in it.</summary>
    public static string NamesOf(IEnumerable<DutyRow> rows) => string.Join(' ', rows.Select(NameOf));

    /// <summary>Nothing was sent, so the next attempt is another command.</summary>
    public SendForm Again() => this with { CommandId = DutyForm.NewCommandId() };

    public static string NameOf(DutyRow row) => $"{row.Unit.Code}|{row.Duty}";

    public bool Has(DutyRow row) => Ticked?.Contains(NameOf(row)) ?? true;

    /// <summary>What the form showed and its sender saw, also where the list has changed since: a form that is sent twice is one command.</summary>
    public SendReminder ToCommand() => new(
        CommandId,
        Text,
        DocumentNumber,
        [
            .. Chosen().GroupBy(duty => duty.Unit).Select(unit => new ReminderTarget(unit.Key, [.. unit.Select(duty => duty.Duty)])),
        ]);

    private IEnumerable<(string Unit, string Duty)> Chosen() => (Ticked ?? []).Order(StringComparer.Ordinal)
        .Select(name => name.Split('|', 2)).Where(parts => parts.Length == 2)
        .Select(parts => (UnitKey.TryFromCode(parts[0], out var unit) ? unit.ToString() : parts[0], parts[1]));
}
