using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain;

namespace BmnnHierarchy.Plans.Storage;

/// <summary>The rows beside a province's events: its issued plans, for the catalogue.</summary>
internal static class PlansTables
{
    public static TableShape Plans { get; } = new(
        "plans_plan",
        [Text("plan"), Text("province"), Number("revision"), Text("content"), Number("version")],
        KeyColumns: 1);

    /// <summary>Rows of the plans whose text has changed. A shipped plan has none while its text is the shipped one.</summary>
    public static IEnumerable<RowWrite> Rows(UnitKey owner, PlansState before, PlansState after, long version) =>
        after.Issued.Values
            .Where(record => record.Text is not null && !ReferenceEquals(record.Text, before.Issued.GetValueOrDefault(record.Summary.Plan)?.Text))
            .Select(record => new RowWrite(
                Plans, [record.Summary.Plan, owner.ToString(), (long)record.Summary.Revision, CanonicalJson.Write(record.Text), version]));

    private static TableColumn Text(string name) => new(name, ColumnType.Text);

    private static TableColumn Number(string name) => new(name, ColumnType.Integer);
}
