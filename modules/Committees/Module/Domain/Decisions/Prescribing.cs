using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Decisions;

internal static class Prescribing
{
    public static Result<Decision> Decide(CommitteeState state, CommitteeTerms terms, Circumstances circumstances)
    {
        if (CommitteeActs.Check(state, terms) is { } refusal)
        {
            return refusal;
        }

        if (circumstances.Composition is not { } composition)
        {
            return Refusal.Of(CommitteesRefusals.NoCompositionForUnit, "unit");
        }

        return state.Prescribed?.Composition == composition.Code
            ? Decision.Nothing
            : Decision.Of(composition.PrescribedOn(circumstances.Today).ToEvent());
    }
}
