using BmnnHierarchy.Access;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Demo;

/// <summary>Every plan assigned to every unit it binds, and nothing reported.</summary>
internal sealed class AssignedPlans(IPlanCatalogue catalogue, IPlanAssignment assignment) : IDemoState
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in catalogue.Plans)
        {
            var assigned = await assignment.AssignAsync(plan.Code, Caller.System, cancellationToken);
            if (assigned.IsRefused)
            {
                throw new InvalidOperationException($"Plan {plan.Code} was refused: {assigned.Refusal.Code}.");
            }
        }
    }
}
