using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Reminders;

/// <summary>What somebody typed and ticked to remind units, letter by letter.</summary>
/// <param name="Ticked">Names of the duties ticked (<see cref="NameOf"/>); null where all of the list are meant.</param>
public sealed record SendForm(string CommandId, string Text, string DocumentNumber, ImmutableHashSet<string>? Ticked)
{
    public static SendForm Empty { get; } = new(DutyForm.NewCommandId(), "", "", null);

    public static SendForm From(IFormCollection form) => new(
        form["commandId"].ToString(),
        form["text"].ToString(),
        form["documentNumber"].ToString(),
        form.ContainsKey("tung-viec") ? [.. form["viec"].OfType<string>()] : null);

    /// <summary>Nothing was sent, so the next attempt is another command.</summary>
    public SendForm Again() => this with { CommandId = DutyForm.NewCommandId() };

    public static string NameOf(DutyRow row) => $"{row.Unit.Code}|{row.Duty}";

    public bool Has(DutyRow row) => Ticked?.Contains(NameOf(row)) ?? true;

    public SendReminder ToCommand(IEnumerable<DutyRow> rows) => new(
        CommandId,
        Text,
        DocumentNumber,
        [
            .. Chosen(rows).GroupBy(duty => duty.Unit).Select(unit => new ReminderTarget(unit.Key, [.. unit.Select(duty => duty.Duty)])),
        ]);

    /// <summary>What was ticked, also where the list has changed since: a form that is sent twice is one command.</summary>
    private IEnumerable<(string Unit, string Duty)> Chosen(IEnumerable<DutyRow> rows) => Ticked is null
        ? rows.Select(row => (row.Unit.ToString(), row.Duty))
        : Ticked.Order(StringComparer.Ordinal).Select(name => name.Split('|', 2)).Where(parts => parts.Length == 2)
            .Select(parts => (UnitKey.TryFromCode(parts[0], out var unit) ? unit.ToString() : parts[0], parts[1]));
}
