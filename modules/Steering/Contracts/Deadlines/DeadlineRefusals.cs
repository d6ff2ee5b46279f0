namespace BmnnHierarchy.Steering;

/// <summary>Codes of what is refused about deadlines: requests, not applicable, events.</summary>
public static class DeadlineRefusals
{
    public const string RequestKindUnknown = "steering.RequestKindUnknown";

    /// <summary>The duty already has an open request of that kind.</summary>
    public const string RequestAlreadyOpen = "steering.RequestAlreadyOpen";

    public const string RequestNotFound = "steering.RequestNotFound";

    /// <summary>The request was granted, refused or withdrawn.</summary>
    public const string RequestAlreadyDecided = "steering.RequestAlreadyDecided";

    /// <summary>A done duty needs no extension and cannot cease to apply.</summary>
    public const string RequestForDoneDuty = "steering.RequestForDoneDuty";

    /// <summary>A duty without a deadline cannot be extended.</summary>
    public const string DutyHasNoDeadline = "steering.DutyHasNoDeadline";

    /// <summary>Argument: the present deadline.</summary>
    public const string ExtensionNotLater = "steering.ExtensionNotLater";

    /// <summary>Argument: today.</summary>
    public const string UntilInPast = "steering.UntilInPast";

    /// <summary>Argument: the last day that is accepted.</summary>
    public const string UntilTooFar = "steering.UntilTooFar";

    /// <summary>Whoever asked cannot decide.</summary>
    public const string DeciderIsAsker = "steering.DeciderIsAsker";

    public const string RefusingNeedsReason = "steering.RefusingNeedsReason";

    /// <summary>The duty applies already.</summary>
    public const string NotApplicableNotInForce = "steering.NotApplicableNotInForce";

    /// <summary>The assignment has no deadline that an event sets.</summary>
    public const string DutyHasNoEvent = "steering.DutyHasNoEvent";

    /// <summary>Argument: today.</summary>
    public const string EventInFuture = "steering.EventInFuture";

    /// <summary>Argument: the day the plan was issued.</summary>
    public const string EventBeforePlan = "steering.EventBeforePlan";

    /// <summary>Argument: today.</summary>
    public const string EventInPast = "steering.EventInPast";

    /// <summary>Argument: the last day that is accepted.</summary>
    public const string EventTooFar = "steering.EventTooFar";

    /// <summary>A term in hours runs from a minute.</summary>
    public const string EventNeedsTime = "steering.EventNeedsTime";
}
