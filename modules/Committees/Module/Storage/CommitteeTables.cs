using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Storage;

/// <summary>The row beside a unit's events, for lists across units: counts and dates, no name of a person.</summary>
internal static class CommitteeTables
{
    public static TableShape Units { get; } = new(
        "committees_unit",
        [
            Text("unit"), Text("province"), Number("standing"), Number("filled"), Number("prescribed"), Text("vacant_since"),
            Text("without_head_since"), Text("decision_number"), Text("decided_on"), Text("last_meeting_on"), Number("open_conclusions"),
            Number("version"), Text("unit_folded"), Text("unit_order"),
        ],
        KeyColumns: 1);

    /// <summary>The unit's row; none while no composition is prescribed for it.</summary>
    public static ImmutableArray<RowWrite> Rows(UnitKey unit, IUnitTree tree, CommitteeState state)
    {
        if (Seats.StandingOf(state) is not { } standing)
        {
            return [];
        }

        var seats = Seats.Of(state).ToList();
        var name = tree.Find(unit)?.Name ?? unit.Code;
        var decision = state.FindDecision(state.Composition);
        return
        [
            new RowWrite(Units,
            [
                unit.ToString(), tree.ProvinceOf(unit)?.Key.ToString() ?? string.Empty, (long)standing,
                (long)seats.Count(seat => seat.Holder is not null), (long)seats.Count, IsoDay(seats.Min(seat => seat.VacantSince)),
                IsoDay(Seats.WithoutHeadSince(state)), decision?.Paper.Number, IsoDay(decision?.Paper.Date),
                IsoDay(state.Meetings.IsEmpty ? null : state.Meetings.Max(meeting => meeting.HeldOn)),
                (long)state.Conclusions.Count(conclusion => conclusion.DoneOn is null), state.Version,
                VietnameseText.Fold(name), OrderOf(name),
            ]),
        ];
    }

    public static string? IsoDay(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text whose ordinal order is the Vietnamese order of names.</summary>
    private static string OrderOf(string name) => Convert.ToHexStringLower(
        CultureInfo.GetCultureInfo("vi-VN").CompareInfo.GetSortKey(name, CompareOptions.IgnoreCase).KeyData);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}
