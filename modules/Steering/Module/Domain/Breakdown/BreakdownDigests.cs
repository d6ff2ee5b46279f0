using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Breakdown;

/// <summary>Digests of commands about sub-tasks and unit plans: what they ask for, without id and expected version.</summary>
internal static class BreakdownDigests
{
    public static Digest Of(AddSubtask command) => Of(SubtaskAdded.Type, command.Duty, null, CanonicalJson.Write(command.Subtask));

    public static Digest Of(ChangeSubtask command) => Of(SubtaskChanged.Type, command.Duty, command.Id, CanonicalJson.Write(command.Subtask));

    public static Digest Of(MarkSubtask command) => Of(SubtaskMarked.Type, command.Duty, command.Id, CanonicalJson.Write(command.DoneOn));

    public static Digest Of(WithdrawSubtask command) => Of(SubtaskWithdrawn.Type, command.Duty, command.Id, TextRule.Trimmed(command.Reason));

    public static Digest Of(OrderSubtasks command) =>
        Of(SubtasksOrdered.Type, command.Duty, null, CanonicalJson.Write(command.Ids.IsDefault ? [] : command.Ids));

    public static Digest Of(IssueUnitPlan command) => Of(UnitPlanIssued.Type, command.Plan, TextRule.Trimmed(command.Number), CanonicalJson.Write(command.IssuedOn));

    public static Digest Of(WithdrawUnitPlan command) => Of(UnitPlanWithdrawn.Type, command.Plan, null, TextRule.Trimmed(command.Reason));

    private static Digest Of(string kind, string? subject, string? part, string? body)
    {
        using var writer = new DigestWriter();
        return writer.Add(kind).Add(subject).Add(part).Add(body).Finish();
    }
}
