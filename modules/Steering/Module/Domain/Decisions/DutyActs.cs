using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>What all decisions about one duty have in common.</summary>
internal static class DutyActs
{
    /// <summary>The duty, when the command's id is well formed, the unit has the duty and the person saw its present version.</summary>
    public static Result<Duty> Find(SteeringState state, string? commandId, string? id, long? expectedVersion, IPlanCatalogue plans)
    {
        if (CommandIds.Check(commandId) is { } malformed)
        {
            return malformed;
        }

        return Find(state, id, plans).Then<Duty>(duty => expectedVersion is { } expected && expected != duty.Version
            ? Refusal.Of(SteeringRefusals.DutyChangedMeanwhile, "expectedVersion", Text(expected), Text(duty.Version))
            : duty);
    }

    /// <summary>The duty, or whether it is unknown everywhere or only here.</summary>
    public static Result<Duty> Find(SteeringState state, string? id, IPlanCatalogue plans) =>
        id is not null && state.Duties.TryGetValue(id, out var duty)
            ? duty
            : Refusal.Of(IsOfAPlan(id, plans) ? SteeringRefusals.DutyNotBoundToUnit : SteeringRefusals.DutyUnknown, "duty");

    /// <summary>The update that a correction or withdrawal names, while it stands.</summary>
    public static Result<Claim> FindClaim(Duty duty, long update) =>
        duty.Claims.FirstOrDefault(claim => claim.Sequence == update) is { } claim
            ? claim
            : Refusal.Of(duty.Superseded.Contains(update) ? SteeringRefusals.UpdateAlreadySuperseded : SteeringRefusals.UpdateNotFound, "update");

    /// <summary>The act, after the occurrences that have opened up to its day: an act moves the unit's day, and no year may be skipped.</summary>
    public static Decision After(SteeringState state, Circumstances circumstances, NewEvent act, string? reason = null) =>
        new([.. Before(state, circumstances), act], reason);

    /// <summary>What came about by itself up to now and is not recorded yet.</summary>
    private static IEnumerable<NewEvent> Before(SteeringState state, Circumstances circumstances)
    {
        var day = circumstances.DayFor(state);
        var opened = Occurrences.OpenedBy(state, day, circumstances).Select(assigned => assigned.ToEvent());
        return PassingHours.UpTo(state, circumstances.Now, day) is { } passed ? opened.Append(passed.ToEvent()) : opened;
    }

    private static bool IsOfAPlan(string? id, IPlanCatalogue plans)
    {
        var template = id?.Split('@')[0];
        return template is not null && plans.Plans.Any(plan => plans.FindTemplate(plan.Code, template) is not null);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
