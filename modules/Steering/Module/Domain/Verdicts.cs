using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>What a verdict does to a duty: it stays with its claim, and a claim found wrong stays counted.</summary>
internal static class Verdicts
{
    public static Duty On(Duty duty, int place, DutyVerified verified, RecordedEvent recorded)
    {
        var claim = duty.Claims[place];
        var judged = claim with
        {
            Verification = verified.Outcome,
            Verdict = new ClaimVerdict(verified.Outcome, recorded.Actor, recorded.At, recorded.Reason, verified.Seen ?? default),
        };
        return duty with
        {
            Claims = duty.Claims.SetItem(place, judged),
            // Whoever takes a rejection back has looked again: then it was the verdict that was wrong.
            Rejected = verified.Outcome is Verification.Rejected
                ? duty.Rejected.Contains(claim.Sequence) ? duty.Rejected : duty.Rejected.Add(claim.Sequence)
                : duty.Rejected.Remove(claim.Sequence),
        };
    }
}
