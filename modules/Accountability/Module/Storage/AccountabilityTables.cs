using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Accountability.Storage;

/// <summary>The rows beside a unit's events: its records for lists, and the instant at which it next changes by itself.</summary>
internal static class AccountabilityTables
{
    public static TableShape Records { get; } = new(
        "accountability_record",
        [
            Text("unit"), Text("record"), Number("kind"), Text("province"), Number("status"), Number("category"), Text("text"), Text("subject"),
            Text("parent"), Text("number"), Text("actor"), Number("made_at"), Number("made_year"), Number("due_at"), Number("read_at"),
            Number("replied_at"), Number("version"), Text("unit_folded"), Text("unit_order"),
        ],
        KeyColumns: 2);

    public static TableShape Units { get; } = new(
        "accountability_unit", [Text("unit"), Number("next_change_at"), Number("version")], KeyColumns: 1);

    /// <summary>Rows of the records that read differently than before, and the unit's own.</summary>
    public static ImmutableArray<RowWrite> Rows(UnitKey unit, IUnitTree tree, AccountabilityState before, AccountabilityState after, long version)
    {
        var rows = ImmutableArray.CreateBuilder<RowWrite>();
        var earlier = Listed(before).ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var row in Listed(after))
        {
            if (!earlier.TryGetValue(row.Id, out var known) || known != row)
            {
                rows.Add(Row(UnitLabel.Of(unit, tree), row));
            }
        }

        foreach (var sent in after.SentDirectives.Values.Where(sent => !before.SentDirectives.ContainsKey(sent.Id)))
        {
            // From the first moment the list of receivers is complete; each unit replaces its row when the directive reaches it.
            var onItsWay = Listed(new ReceivedDirective(sent.Id, 0, sent.DispatchFrom(unit.ToString()), null, null, null), after.AsOf)
                with { Status = (int)DirectiveStatus.OnItsWay };
            rows.AddRange(sent.Units.Select(UnitKey.Parse).Select(receiver => Row(UnitLabel.Of(receiver, tree), onItsWay)));
        }

        rows.Add(new RowWrite(Units, [unit.ToString(), Micros(after.NextChange()), version]));
        return rows.ToImmutable();
    }

    [return: NotNullIfNotNull(nameof(instant))]
    public static long? Micros(DateTimeOffset? instant) => instant is { } at ? at.UtcTicks / TimeSpan.TicksPerMicrosecond : null;

    public static DateTimeOffset Instant(long micros) => new(micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static IEnumerable<ListedRecord> Listed(AccountabilityState state) =>
    [
        .. state.Explanations.Values.Select(asked => new ListedRecord(
            asked.Id, RecordKind.Explanation, (int)asked.StatusAt(state.AsOf), (int)asked.Figure.Kind, asked.Question, asked.Figure.Scope, null,
            asked.Answer?.Document?.Number, asked.Asker, asked.AskedAt, Year(asked.AskedAt), asked.Deadline, null, asked.Answer?.At, asked.Version)),
        .. state.Directives.Values.Select(received => Listed(received, state.AsOf)),
        .. state.Difficulties.Values.Select(difficulty => new ListedRecord(
            difficulty.Id, RecordKind.Difficulty, (int)difficulty.Status, (int)difficulty.Kind, difficulty.Text, difficulty.Duty, difficulty.Matter,
            difficulty.Answer?.Document?.Number, difficulty.RaisedBy, difficulty.RaisedAt, Year(difficulty.RaisedAt), null, null, difficulty.Answer?.At, difficulty.Version)),
        .. state.Merits.Values.Select(merit => new ListedRecord(
            merit.Id, RecordKind.Merit, merit.IsCorrected ? 1 : 0, (int)merit.Merit.Form, merit.Merit.Ground, merit.Merit.Duty, merit.Merit.Position,
            merit.Merit.Decision.Number, merit.RecordedBy, VietnamTime.StartOf(merit.Merit.Decision.Date), merit.Merit.Decision.Date.Year, null, null, null, merit.Version)),
        .. state.SentDirectives.Values.Select(sent => new ListedRecord(
            sent.Id, RecordKind.SentDirective, sent.IsClosed ? 1 : 0, 0, sent.Text, null, null, sent.DocumentNumber, sent.Sender, sent.SentAt,
            Year(sent.SentAt), sent.DueAt, null, null, sent.Version)),
        .. state.Matters.Values.Select(matter => new ListedRecord(
            matter.Id, RecordKind.Matter, (int)matter.Status, 0, matter.Note, null, null, matter.Answer?.Document?.Number, matter.ConsolidatedBy,
            matter.ConsolidatedAt, Year(matter.ConsolidatedAt), null, null, matter.Answer?.At, matter.Version)),
    ];

    private static ListedRecord Listed(ReceivedDirective received, DateTimeOffset asOf) => new(
        received.Id, RecordKind.Directive, (int)received.StatusAt(asOf), received.Answer is { } answer ? (int)answer.Outcome + 1 : 0,
        received.Answer?.Text ?? received.Dispatch.Text, null, received.Id, received.Answer?.Document?.Number ?? received.Dispatch.DocumentNumber,
        received.Dispatch.Sender, received.Dispatch.SentAt, Year(received.Dispatch.SentAt), received.Dispatch.DueAt, received.ReadAt,
        received.Answer?.At, received.Version);

    private static RowWrite Row(UnitLabel unit, ListedRecord row) => new(Records,
    [
        unit.Unit, row.Id, (long)row.Kind, unit.Province, (long)row.Status, (long)row.Category, row.Text, row.Subject, row.Parent, row.Number, row.Actor,
        Micros(row.At), (long)row.Year, Micros(row.DueAt), Micros(row.ReadAt), Micros(row.RepliedAt), row.Version, unit.FoldedName, unit.Order,
    ]);

    private static int Year(DateTimeOffset instant) => VietnamTime.DayOf(instant).Year;

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}

/// <summary>What lists need to know of a unit: where it belongs, its name without diacritics, its place in Vietnamese order.</summary>
/// <param name="Order">A text whose ordinal order is the Vietnamese order of names.</param>
internal sealed record UnitLabel(string Unit, string Province, string FoldedName, string Order)
{
    public static UnitLabel Of(UnitKey key, IUnitTree tree)
    {
        var name = tree.Find(key)?.Name ?? key.Code;
        var order = CultureInfo.GetCultureInfo("vi-VN").CompareInfo.GetSortKey(name, CompareOptions.IgnoreCase);
        return new UnitLabel(
            key.ToString(), tree.ProvinceOf(key)?.Key.ToString() ?? string.Empty, VietnameseText.Fold(name), Convert.ToHexStringLower(order.KeyData));
    }
}
