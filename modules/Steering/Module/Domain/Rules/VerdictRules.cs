using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>What a verdict on a claim must say.</summary>
internal static class VerdictRules
{
    public static Refusal? Check(VerifyDuty command, string? reason, Claim claim)
    {
        if (command.Outcome is Verification.None || !Enum.IsDefined(command.Outcome))
        {
            return Refusal.Of(SteeringRefusals.VerdictUnknown, "verdict");
        }

        if (reason is null && command.Outcome is Verification.Rejected)
        {
            return Refusal.Of(SteeringRefusals.RejectionNeedsReason, "reason");
        }

        if (reason is null && command.Outcome is Verification.NeedsMore)
        {
            return Refusal.Of(SteeringRefusals.ReturnNeedsWhatIsMissing, "reason");
        }

        if (command.Seen.IsDefault)
        {
            return null;
        }

        var documents = claim.Report.AllDocuments.Length;
        foreach (var place in command.Seen.Where(place => place < 0 || place >= documents))
        {
            return Refusal.Of(SteeringRefusals.SeenDocumentUnknown, "seen", place.ToString(CultureInfo.InvariantCulture));
        }

        return command is { Outcome: Verification.Confirmed, Seen.IsEmpty: true }
            ? Refusal.Of(SteeringRefusals.ConfirmationNeedsSeenDocument, "seen")
            : null;
    }
}
