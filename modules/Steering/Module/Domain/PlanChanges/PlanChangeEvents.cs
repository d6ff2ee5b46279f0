using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.PlanChanges;

/// <summary>An amendment of the plan changed an open duty. The date is that of the plan as amended.</summary>
/// <param name="Number">Số, ký hiệu of the amending document.</param>
/// <param name="Redated">The amendment changed the date; otherwise it stays as it stood.</param>
internal sealed record DutyAmended(
    DateOnly On,
    string Duty,
    int Revision,
    string Number,
    string Area,
    bool AnnualReport,
    bool Redated,
    DateOnly? DueOn,
    DateOnly? DueSoonFrom,
    string? Core)
{
    public const string Type = "steering.duty-amended";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>The plan as amended does not give the unit this duty any more: it is closed, and stays on record.</summary>
internal sealed record DutyWithdrawnByPlan(DateOnly On, string Duty, int Revision, string Number)
{
    public const string Type = "steering.duty-withdrawn-by-plan";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>Where an amendment has closed a duty.</summary>
internal sealed record PlanWithdrawal(DateOnly On, string Number);
