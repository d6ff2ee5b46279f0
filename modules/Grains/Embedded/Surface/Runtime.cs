namespace Orleans.Runtime;

public enum DeactivationReasonCode
{
    None,
    ApplicationRequested,
    ActivationIdle,
    ActivationFailed,
    ShuttingDown,
}

public readonly record struct DeactivationReason(DeactivationReasonCode ReasonCode, string Description);
