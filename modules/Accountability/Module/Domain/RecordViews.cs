using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>A unit's records as people see them. Statuses are those that the roll-up has counted.</summary>
internal static class RecordViews
{
    public static UnitAccountability All(UnitKey key, AccountabilityState state, long version)
    {
        var unit = key.ToString();
        return new UnitAccountability(
            unit,
            version,
            [.. Latest(state.Explanations.Values).Select(asked => asked.ViewAt(state.AsOf, unit))],
            [.. Latest(state.Directives.Values).Select(received => received.ViewAt(state.AsOf, unit))],
            [.. Latest(state.SentDirectives.Values).Select(sent => sent.View(unit))],
            [.. Latest(state.Difficulties.Values).Select(difficulty => difficulty.View(unit))],
            [.. Latest(state.Matters.Values).Select(matter => matter.View(unit))],
            [.. Latest(state.Merits.Values).Select(merit => merit.View(unit))]);
    }

    public static RecordHistory History(string id, IEnumerable<RecordedEvent> events) =>
        new(id, [.. events.Select(recorded => (Recorded: recorded, Happened: EventForms.Read(recorded))).Where(e => e.Happened.Id == id).Select(e => Entry(e.Recorded, e.Happened))]);

    private static RecordEntry Entry(RecordedEvent recorded, IAccountabilityEvent happened)
    {
        var (text, document) = happened switch
        {
            ExplanationAsked asked => (asked.Question, null),
            ExplanationAnswered answered => (answered.Text, answered.Document),
            DirectiveSent sent => (sent.Text, null),
            DirectiveReceived received => (received.Dispatch.Text, null),
            DirectiveAnswered answered => (answered.Text, answered.Document),
            DifficultyRaised raised => (raised.Text, null),
            DifficultyFollowed followed => (followed.Answer?.Text, followed.Answer?.Document),
            DifficultiesConsolidated consolidated => (consolidated.Note, null),
            MatterSettled settled => (settled.Text, settled.Document),
            MeritRecorded merit => (merit.Merit.Ground, merit.Merit.Decision),
            MeritCorrected merit => (merit.Merit.Ground, merit.Merit.Decision),
            _ => ((string?)null, (DocumentReference?)null),
        };
        return new RecordEntry(
            recorded.Sequence, recorded.Type[EventForms.Prefix.Length..], recorded.At, recorded.Actor, recorded.Reason ?? text, document, recorded.Hash.ToString());
    }

    private static IEnumerable<TRecord> Latest<TRecord>(IEnumerable<TRecord> records)
        where TRecord : IRecord => records.OrderByDescending(record => record.Version);
}
