namespace BmnnHierarchy.Steering;

/// <summary>Codes of what is refused about sub-tasks and unit plans. Nothing changed when one of them is returned.</summary>
public static class BreakdownRefusals
{
    public const string SubtaskTextMissing = "steering.SubtaskTextMissing";

    public const string SubtaskOwnerMissing = "steering.SubtaskOwnerMissing";

    /// <summary>Argument: the duty's deadline.</summary>
    public const string SubtaskDueAfterDuty = "steering.SubtaskDueAfterDuty";

    /// <summary>Argument: the earliest day accepted.</summary>
    public const string SubtaskDayTooEarly = "steering.SubtaskDayTooEarly";

    /// <summary>Argument: today.</summary>
    public const string SubtaskDoneInFuture = "steering.SubtaskDoneInFuture";

    public const string SubtaskUnknown = "steering.SubtaskUnknown";

    public const string SubtaskAlreadySo = "steering.SubtaskAlreadySo";

    /// <summary>A duty whose result is reported is not broken down further.</summary>
    public const string SubtaskOfDoneDuty = "steering.SubtaskOfDoneDuty";

    /// <summary>Argument: the greatest number.</summary>
    public const string TooManySubtasks = "steering.TooManySubtasks";

    /// <summary>An order names every sub-task that stands, each once.</summary>
    public const string OrderIncomplete = "steering.OrderIncomplete";

    /// <summary>Argument: today.</summary>
    public const string UnitPlanInFuture = "steering.UnitPlanInFuture";

    /// <summary>Argument: the earliest day accepted.</summary>
    public const string UnitPlanTooEarly = "steering.UnitPlanTooEarly";

    /// <summary>The unit has no duty of that plan.</summary>
    public const string PlanDoesNotBindUnit = "steering.PlanDoesNotBindUnit";

    public const string UnitPlanNotFound = "steering.UnitPlanNotFound";
}
