using System.Collections.Frozen;
using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Problems;

/// <summary>The HTTP status of a refusal. What is not in the table is a rule that the request breaks: 422.</summary>
internal static class RefusalStatus
{
    private static readonly FrozenDictionary<string, int> Table = new Dictionary<string, int>
    {
        [HostRefusals.UnitCodeIsMalformed] = StatusCodes.Status400BadRequest,
        [HostRefusals.RequestIsMalformed] = StatusCodes.Status400BadRequest,
        [HostRefusals.IdempotencyKeyIsMissing] = StatusCodes.Status400BadRequest,
        [HostRefusals.IfMatchIsMalformed] = StatusCodes.Status400BadRequest,
        [HostRefusals.IfMatchIsMissing] = StatusCodes.Status428PreconditionRequired,
        [HostRefusals.TooManyRequests] = StatusCodes.Status429TooManyRequests,
        [HostRefusals.HttpsIsNeeded] = StatusCodes.Status403Forbidden,
        [HostRefusals.NoSuchAddress] = StatusCodes.Status404NotFound,
        [HostRefusals.MethodIsNotAllowed] = StatusCodes.Status405MethodNotAllowed,
        [HostRefusals.BodyIsTooLarge] = StatusCodes.Status413PayloadTooLarge,
        [HostRefusals.BodyMustBeJson] = StatusCodes.Status415UnsupportedMediaType,
        [HostRefusals.ServiceIsUnavailable] = StatusCodes.Status503ServiceUnavailable,
        [HostRefusals.SomethingWentWrong] = StatusCodes.Status500InternalServerError,

        [AccessRefusals.SignInIsNeeded] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.NameOrPasswordIsWrong] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.AccountIsLocked] = StatusCodes.Status403Forbidden,
        [AccessRefusals.SecondFactorIsNeeded] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CodeIsWrong] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.SignInHasExpired] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.PasswordMustBeChanged] = StatusCodes.Status403Forbidden,
        [AccessRefusals.FirstPasswordHasExpired] = StatusCodes.Status403Forbidden,
        [AccessRefusals.SecondFactorMustBeEnrolled] = StatusCodes.Status403Forbidden,
        [AccessRefusals.NobodyAdministersHimself] = StatusCodes.Status403Forbidden,
        [AccessRefusals.AccountIsUnknown] = StatusCodes.Status404NotFound,
        [AccessRefusals.GrantIsUnknown] = StatusCodes.Status404NotFound,
        [AccessRefusals.SessionIsUnknown] = StatusCodes.Status404NotFound,
        [AccessRefusals.AccountNameIsTaken] = StatusCodes.Status409Conflict,
        [AccessRefusals.CommandIdIsReused] = StatusCodes.Status409Conflict,
        [AccessRefusals.CommandIdIsMalformed] = StatusCodes.Status400BadRequest,
        [AccessRefusals.TokenIsNotGood] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.TokenExceedsItsIssuer] = StatusCodes.Status403Forbidden,
        [AccessRefusals.TokenIsUnknown] = StatusCodes.Status404NotFound,
        [AccessRefusals.TokenNameIsTaken] = StatusCodes.Status409Conflict,
        [AccessRefusals.TokenIsRevoked] = StatusCodes.Status409Conflict,
        [AccessRefusals.TokenIsIssuedAlready] = StatusCodes.Status409Conflict,
        [AccessRefusals.TooManyTokens] = StatusCodes.Status409Conflict,
        [AccessRefusals.CertificatesAreOff] = StatusCodes.Status403Forbidden,
        [AccessRefusals.CertificateIsMissing] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateIsNotTrusted] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateIsOutOfDate] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateHasAnotherPurpose] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateIsRevoked] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateRevocationIsUnknown] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateIsNotMapped] = StatusCodes.Status401Unauthorized,
        [AccessRefusals.CertificateIsUnknown] = StatusCodes.Status404NotFound,
        [AccessRefusals.CertificateIsTaken] = StatusCodes.Status409Conflict,
        [AccessRefusals.CorrectionIsUnknown] = StatusCodes.Status404NotFound,
        [AccessRefusals.CorrectionIsDecided] = StatusCodes.Status409Conflict,
        [AccessRefusals.CorrectionIsOpenAlready] = StatusCodes.Status409Conflict,
        [AccessRefusals.PermissionIsMissing] = StatusCodes.Status403Forbidden,

        [UnitsRefusals.UnitMustBeKnown] = StatusCodes.Status404NotFound,
        [RollupRefusals.UnitIsUnknown] = StatusCodes.Status404NotFound,
        [RollupRefusals.MeasureIsUnknown] = StatusCodes.Status404NotFound,
        [AnalysisRefusals.FigureIsNotPublished] = StatusCodes.Status404NotFound,
        [AnalysisRefusals.NoPublicationOnDay] = StatusCodes.Status404NotFound,
        [AnalysisRefusals.CommandIdMalformed] = StatusCodes.Status400BadRequest,
        [AnalysisRefusals.CommandIdReused] = StatusCodes.Status409Conflict,
        [RollupRefusals.AsOfIsMalformed] = StatusCodes.Status400BadRequest,
        [RollupRefusals.PeriodIsMalformed] = StatusCodes.Status400BadRequest,
        [RollupRefusals.PeriodIsNotClosed] = StatusCodes.Status404NotFound,
        [RollupRefusals.PeriodIsClosed] = StatusCodes.Status409Conflict,
        [RollupRefusals.CommandIdIsMalformed] = StatusCodes.Status400BadRequest,
        [RollupRefusals.CommandIdIsReused] = StatusCodes.Status409Conflict,

        [SteeringRefusals.CommandIdMalformed] = StatusCodes.Status400BadRequest,
        [SteeringRefusals.CommandIdReused] = StatusCodes.Status409Conflict,
        [SteeringRefusals.UnitUnknown] = StatusCodes.Status404NotFound,
        [SteeringRefusals.PlanUnknown] = StatusCodes.Status404NotFound,
        [ReminderRefusals.ReminderUnknown] = StatusCodes.Status404NotFound,
        [SteeringRefusals.DutyUnknown] = StatusCodes.Status404NotFound,
        [SteeringRefusals.DutyNotBoundToUnit] = StatusCodes.Status404NotFound,
        [SteeringRefusals.UpdateNotFound] = StatusCodes.Status404NotFound,
        [SteeringRefusals.UpdateAlreadySuperseded] = StatusCodes.Status409Conflict,
        [BreakdownRefusals.SubtaskUnknown] = StatusCodes.Status404NotFound,
        [BreakdownRefusals.UnitPlanNotFound] = StatusCodes.Status404NotFound,
        [BreakdownRefusals.SubtaskAlreadySo] = StatusCodes.Status409Conflict,
        [SteeringRefusals.DutyChangedMeanwhile] = StatusCodes.Status412PreconditionFailed,
        [SteeringRefusals.VerifierIsReporter] = StatusCodes.Status403Forbidden,
        [SteeringRefusals.FileTooLarge] = StatusCodes.Status413PayloadTooLarge,
        [SteeringRefusals.ViewUnknown] = StatusCodes.Status404NotFound,
        [DeadlineRefusals.RequestNotFound] = StatusCodes.Status404NotFound,
        [DeadlineRefusals.RequestAlreadyOpen] = StatusCodes.Status409Conflict,
        [DeadlineRefusals.RequestAlreadyDecided] = StatusCodes.Status409Conflict,
        [DeadlineRefusals.DeciderIsAsker] = StatusCodes.Status403Forbidden,

        [AccountabilityRefusals.CommandIdMalformed] = StatusCodes.Status400BadRequest,
        [AccountabilityRefusals.CommandIdReused] = StatusCodes.Status409Conflict,
        [AccountabilityRefusals.UnitUnknown] = StatusCodes.Status404NotFound,
        [AccountabilityRefusals.RecordUnknown] = StatusCodes.Status404NotFound,
        [AccountabilityRefusals.RecordChangedMeanwhile] = StatusCodes.Status412PreconditionFailed,
        [AccountabilityRefusals.JudgeIsAnswerer] = StatusCodes.Status403Forbidden,
        [AccountabilityRefusals.AnswererIsAsker] = StatusCodes.Status403Forbidden,
        [AccountabilityRefusals.OnlyTheAskerWithdraws] = StatusCodes.Status403Forbidden,
        [CommitteesRefusals.CommandIdMalformed] = StatusCodes.Status400BadRequest,
        [CommitteesRefusals.CommandIdReused] = StatusCodes.Status409Conflict,
        [CommitteesRefusals.UnitUnknown] = StatusCodes.Status404NotFound,
        [CommitteesRefusals.DecisionUnknown] = StatusCodes.Status404NotFound,
        [CommitteesRefusals.MemberUnknown] = StatusCodes.Status404NotFound,
        [CommitteesRefusals.MeetingUnknown] = StatusCodes.Status404NotFound,
        [CommitteesRefusals.ConclusionUnknown] = StatusCodes.Status404NotFound,
        [CommitteesRefusals.CompositionNotSet] = StatusCodes.Status404NotFound,
        [CommitteesRefusals.CommitteeChangedMeanwhile] = StatusCodes.Status412PreconditionFailed,

        [DraftRefusals.WhoPreparesDoesNotIssue] = StatusCodes.Status403Forbidden,
        [DraftRefusals.CommandIdMalformed] = StatusCodes.Status400BadRequest,
        [DraftRefusals.CommandIdReused] = StatusCodes.Status409Conflict,
        [DraftRefusals.DraftUnknown] = StatusCodes.Status404NotFound,
        [DraftRefusals.ItemUnknown] = StatusCodes.Status404NotFound,
        [DraftRefusals.PlanIsNotIssued] = StatusCodes.Status404NotFound,
        [DraftRefusals.DraftIsClosed] = StatusCodes.Status409Conflict,
        [DraftRefusals.PlanIsIssuedAlready] = StatusCodes.Status409Conflict,
        [DraftRefusals.PlanWasAmendedMeanwhile] = StatusCodes.Status409Conflict,
        [DraftRefusals.DraftChangedMeanwhile] = StatusCodes.Status412PreconditionFailed,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static int Of(Refusal refusal) => Table.GetValueOrDefault(refusal.Code, StatusCodes.Status422UnprocessableEntity);
}
