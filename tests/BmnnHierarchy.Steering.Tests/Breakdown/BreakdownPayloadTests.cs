using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;

namespace BmnnHierarchy.Steering.Tests.Breakdown;

/// <summary>Payloads as they lie in journals already: add a version, never change the text.</summary>
public sealed class BreakdownPayloadTests
{
    private const string Added = """{"on":"2026-03-02","duty":"HP-III.7.4","subtask":"s1","input":{"text":"Rà soát tài liệu","owner":"Văn phòng","dueOn":"2026-05-30"}}""";
    private const string Changed = """{"on":"2026-03-03","duty":"HP-III.7.4","subtask":"s1","input":{"text":"Rà soát","owner":"Văn phòng"}}""";
    private const string Marked = """{"on":"2026-03-04","duty":"HP-III.7.4","subtask":"s1","text":"Rà soát","doneOn":"2026-03-04"}""";
    private const string Unmarked = """{"on":"2026-03-05","duty":"HP-III.7.4","subtask":"s1","text":"Rà soát"}""";
    private const string Withdrawn = """{"on":"2026-03-06","duty":"HP-III.7.4","subtask":"s1","text":"Rà soát"}""";
    private const string Ordered = """{"on":"2026-03-06","duty":"HP-III.7.4","subtasks":["s2","s1"]}""";
    private const string Issued = """{"on":"2026-03-02","plan":"31-298-2025","number":"45/KH-UBND","issuedOn":"2026-03-01","revision":1}""";
    private const string TakenBack = """{"on":"2026-03-02","plan":"31-298-2025","revision":1}""";

    [Theory]
    [InlineData("steering.subtask-added", Added)]
    [InlineData("steering.subtask-changed", Changed)]
    [InlineData("steering.subtask-marked", Marked)]
    [InlineData("steering.subtask-marked", Unmarked)]
    [InlineData("steering.subtask-withdrawn", Withdrawn)]
    [InlineData("steering.subtasks-ordered", Ordered)]
    [InlineData("steering.unit-plan-issued", Issued)]
    [InlineData("steering.unit-plan-withdrawn", TakenBack)]
    public void Every_stored_payload_is_read_and_written_letter_by_letter(string type, string payload) =>
        Rewrite(type, payload).ShouldBe(new NewEvent(type, 1, payload));

    private static NewEvent Rewrite(string type, string payload) => type switch
    {
        SubtaskAdded.Type => CanonicalJson.Read<SubtaskAdded>(payload).ToEvent(),
        SubtaskChanged.Type => CanonicalJson.Read<SubtaskChanged>(payload).ToEvent(),
        SubtaskMarked.Type => CanonicalJson.Read<SubtaskMarked>(payload).ToEvent(),
        SubtaskWithdrawn.Type => CanonicalJson.Read<SubtaskWithdrawn>(payload).ToEvent(),
        SubtasksOrdered.Type => CanonicalJson.Read<SubtasksOrdered>(payload).ToEvent(),
        UnitPlanIssued.Type => CanonicalJson.Read<UnitPlanIssued>(payload).ToEvent(),
        _ => CanonicalJson.Read<UnitPlanWithdrawn>(payload).ToEvent(),
    };
}
