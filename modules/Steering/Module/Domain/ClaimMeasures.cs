using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>What a unit's claims add to its figures beside its duties' statuses: how they were judged.</summary>
internal static class ClaimMeasures
{
    private static readonly int Verifications = Enum.GetValues<Verification>().Length;

    public static IEnumerable<KeyedMeasure> Of(SteeringState state)
    {
        var claims = new long[Verifications];
        long rejected = 0;
        foreach (var duty in state.Duties.Values)
        {
            rejected += duty.Rejected.Count;
            if (duty.IsDone)
            {
                claims[(int)duty.Verification]++;
            }
        }

        yield return new KeyedMeasure(SteeringMeasures.Claims, Measure.Distribution([.. claims]));
        yield return new KeyedMeasure(SteeringMeasures.RejectedClaims, Measure.Count(rejected));
    }
}
