using BmnnHierarchy.Journal;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>The rows of units' requests, for those who decide them.</summary>
internal static class RequestTable
{
    public static TableShape Requests { get; } = new(
        "steering_request",
        [
            Text("unit"), Number("request"), Text("duty"), Text("province"), Text("plan"), Text("template"), Number("kind"), Number("outcome"),
            Text("asked_on"), Text("asked_by"), Text("due_on"), Text("until"), Text("reason"), Text("document_number"), Text("unit_order"),
        ],
        KeyColumns: 2);

    /// <summary>Rows of a duty's requests that were made or decided.</summary>
    public static IEnumerable<RowWrite> Rows(UnitLabel unit, Duty? earlier, Duty now) => ReferenceEquals(earlier?.Terms.Requests, now.Terms.Requests)
        ? []
        : now.Terms.Requests.Where(request => earlier?.Terms.Find(request.Sequence) != request).Select(request => Row(unit, now, request));

    private static RowWrite Row(UnitLabel unit, Duty duty, TermRequest request) => new(Requests,
    [
        unit.Unit, request.Sequence, duty.Id, unit.Province, duty.Plan, duty.Template, (long)request.Kind, (long)request.Outcome,
        SteeringTables.IsoDay(request.On), request.By, request.DueOn is { } due ? SteeringTables.IsoDay(due) : null,
        SteeringTables.IsoDay(request.Until), request.Reason, request.DocumentNumber, unit.Order,
    ]);

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}
