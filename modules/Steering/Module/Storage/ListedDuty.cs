using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Storage;

/// <summary>A row of a list as the database gives it. Unit is null in the one row of a page without duties.</summary>
internal sealed class ListedDuty
{
    public long Total { get; init; }

    public long Units { get; init; }

    public string? Unit { get; init; }

    public string Duty { get; init; } = string.Empty;

    public string Plan { get; init; } = string.Empty;

    public string Template { get; init; } = string.Empty;

    public string Area { get; init; } = string.Empty;

    public long Status { get; init; }

    public string? DueOn { get; init; }

    public string? DoneOn { get; init; }

    public long Progress { get; init; }

    public long Verification { get; init; }

    public string? ClaimedOn { get; init; }

    public long Documents { get; init; }

    public long Extensions { get; init; }

    public long Exemptions { get; init; }

    public DutyRow ToRow() => new(
        UnitKey.Parse(Unit!), Duty, Plan, Template, Area, (DutyStatus)Status, Day(DueOn), Day(DoneOn), (int)Progress, (Verification)Verification)
    {
        ClaimedOn = Day(ClaimedOn),
        Documents = (int)Documents,
        WaitsForExtension = Extensions > 0,
        WaitsForNotApplicable = Exemptions > 0,
    };

    private static DateOnly? Day(string? iso) => iso is null ? null : SteeringTables.Day(iso);
}
