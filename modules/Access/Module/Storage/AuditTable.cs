using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Storage;

/// <summary>The trail's rows: made from its records, and read back into them.</summary>
internal static class AuditTable
{
    public const string Select =
        """
        SELECT seq AS Seq, at_us AS AtUs, kind AS Kind, actor AS Actor, unit AS Unit, subject AS Subject, detail AS Detail,
               address AS Address, times AS Times
        FROM access_audit
        """;

    private static readonly TableShape Shape = new(
        "access_audit",
        [
            new("seq", ColumnType.Integer), new("at_us", ColumnType.Integer), new("kind", ColumnType.Text), new("actor", ColumnType.Text),
            new("unit", ColumnType.Text), new("subject", ColumnType.Text), new("detail", ColumnType.Text), new("address", ColumnType.Text),
            new("times", ColumnType.Integer), new("folded", ColumnType.Text),
        ],
        KeyColumns: 1);

    public static RowWrite RowOf(long sequence, AuditRecord record) => new(
        Shape,
        [
            sequence, Microseconds.Of(record.At), record.Kind.ToString(), record.Actor, record.Unit, record.Subject, record.Detail, record.Address,
            (long)record.Times, VietnameseText.Fold($"{record.Subject} {record.Detail} {record.Actor}"),
        ]);

    internal sealed class Row
    {
        public long Seq { get; init; }

        public long AtUs { get; init; }

        public string Kind { get; init; } = string.Empty;

        public string Actor { get; init; } = string.Empty;

        public string? Unit { get; init; }

        public string Subject { get; init; } = string.Empty;

        public string Detail { get; init; } = string.Empty;

        public string Address { get; init; } = string.Empty;

        public long Times { get; init; }

        public AuditRecord ToRecord() => new(
            Enum.TryParse<AccessKind>(Kind, out var kind) ? kind : (AccessKind)(-1),
            Microseconds.ToInstant(AtUs), Actor, Unit, Subject, Detail, Address, (int)Times);
    }
}
