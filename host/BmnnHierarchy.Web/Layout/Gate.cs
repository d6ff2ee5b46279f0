using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Web.Layout;

/// <summary>Whether a page may be shown: yes with its unit, no such thing, or not to this caller.</summary>
public sealed record Gate(GateAnswer Answer, Unit? Unit, Refusal? Refusal)
{
    public static Gate NotFound { get; } = new(GateAnswer.NotFound, null, null);

    public static Gate Open(Unit unit) => new(GateAnswer.Open, unit, null);

    public static Gate Refused(Unit? unit, Refusal? refusal = null) => new(GateAnswer.Refused, unit, refusal);

    public bool IsOpen => Answer == GateAnswer.Open;
}

public enum GateAnswer
{
    Open,
    NotFound,
    Refused,
}
