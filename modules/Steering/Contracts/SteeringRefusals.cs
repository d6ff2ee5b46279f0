namespace BmnnHierarchy.Steering;

/// <summary>Codes of everything the steering module refuses. Nothing changed when one of them is returned.</summary>
public static class SteeringRefusals
{
    /// <summary>A command id is 8 to 64 letters, digits, hyphens and underscores.</summary>
    public const string CommandIdMalformed = "steering.CommandIdMalformed";

    /// <summary>The id belongs to a command with another body.</summary>
    public const string CommandIdReused = "steering.CommandIdReused";

    public const string UnitUnknown = "steering.UnitUnknown";

    /// <summary>The unit is not in force today. Argument: the day it closed or is to open.</summary>
    public const string UnitNotInForce = "steering.UnitNotInForce";

    public const string PlanUnknown = "steering.PlanUnknown";

    /// <summary>Argument: the template's id.</summary>
    public const string TemplateUnknown = "steering.TemplateUnknown";

    /// <summary>Argument: the template's id.</summary>
    public const string TemplateDoesNotBindUnit = "steering.TemplateDoesNotBindUnit";

    /// <summary>No plan has an assignment of that id.</summary>
    public const string DutyUnknown = "steering.DutyUnknown";

    /// <summary>A plan has the assignment; this unit does not have the duty.</summary>
    public const string DutyNotBoundToUnit = "steering.DutyNotBoundToUnit";

    /// <summary>Arguments: the version sent, the version now.</summary>
    public const string DutyChangedMeanwhile = "steering.DutyChangedMeanwhile";

    public const string ReportMissing = "steering.ReportMissing";

    public const string ProgressOutOfRange = "steering.ProgressOutOfRange";

    public const string DoneNeedsDate = "steering.DoneNeedsDate";

    public const string DoneDateNeedsFullProgress = "steering.DoneDateNeedsFullProgress";

    public const string DoneNeedsEvidence = "steering.DoneNeedsEvidence";

    /// <summary>Argument: today.</summary>
    public const string DoneDateInFuture = "steering.DoneDateInFuture";

    /// <summary>Argument: the day the plan was issued.</summary>
    public const string DoneDateBeforePlan = "steering.DoneDateBeforePlan";

    /// <summary>Argument: today.</summary>
    public const string EvidenceDateInFuture = "steering.EvidenceDateInFuture";

    /// <summary>Argument: the earliest day accepted.</summary>
    public const string EvidenceDateTooEarly = "steering.EvidenceDateTooEarly";

    /// <summary>Argument: the greatest number of documents.</summary>
    public const string EvidenceTooMany = "steering.EvidenceTooMany";

    /// <summary>The same document (number, date and kind) stands earlier in the list.</summary>
    public const string EvidenceGivenTwice = "steering.EvidenceGivenTwice";

    public const string EvidenceKindUnknown = "steering.EvidenceKindUnknown";

    public const string DocumentNumberMissing = "steering.DocumentNumberMissing";

    /// <summary>Argument: the greatest length.</summary>
    public const string DocumentNumberTooLong = "steering.DocumentNumberTooLong";

    public const string DocumentNumberMalformed = "steering.DocumentNumberMalformed";

    /// <summary>Words where only a number and sign belong: a subject line must not enter the system.</summary>
    public const string DocumentNumberLooksLikeSubjectLine = "steering.DocumentNumberLooksLikeSubjectLine";

    /// <summary>A digest is 64 lower-case hexadecimal digits.</summary>
    public const string FileDigestMalformed = "steering.FileDigestMalformed";

    public const string FileEmpty = "steering.FileEmpty";

    /// <summary>Argument: the greatest size in MB.</summary>
    public const string FileTooLarge = "steering.FileTooLarge";

    /// <summary>PDF, DOCX, XLSX, PNG and JPEG are taken, told by their content.</summary>
    public const string FileKindNotTaken = "steering.FileKindNotTaken";

    /// <summary>The name says another kind than the content. Arguments: the ending of the name, the kind of the content.</summary>
    public const string FileNameDisagreesWithContent = "steering.FileNameDisagreesWithContent";

    /// <summary>Macros, scripts, programs, or other content that runs.</summary>
    public const string FileCarriesActiveContent = "steering.FileCarriesActiveContent";

    /// <summary>What is encrypted cannot be looked at.</summary>
    public const string FileEncrypted = "steering.FileEncrypted";

    public const string FileDamaged = "steering.FileDamaged";

    /// <summary>The name carries the mark of a secret document.</summary>
    public const string FileNameCarriesSecretMark = "steering.FileNameCarriesSecretMark";

    /// <summary>The configured scanner has found something.</summary>
    public const string FileInfected = "steering.FileInfected";

    /// <summary>The configured scanner could not say that the file is clean.</summary>
    public const string FileScanFailed = "steering.FileScanFailed";

    /// <summary>Size and kind belong to a file: they come with its digest, and a size is more than nothing.</summary>
    public const string FileFactsWithoutDigest = "steering.FileFactsWithoutDigest";

    /// <summary>Argument: the greatest length.</summary>
    public const string TextTooLong = "steering.TextTooLong";

    public const string TextHasControlCharacters = "steering.TextHasControlCharacters";

    /// <summary>The text carries the mark of a secret document or its subject line.</summary>
    public const string TextCarriesSecretMark = "steering.TextCarriesSecretMark";

    public const string ReasonMissing = "steering.ReasonMissing";

    public const string UpdateNotFound = "steering.UpdateNotFound";

    /// <summary>A later correction or withdrawal has already taken the update's place.</summary>
    public const string UpdateAlreadySuperseded = "steering.UpdateAlreadySuperseded";

    public const string NothingToVerify = "steering.NothingToVerify";

    public const string RejectionNeedsReason = "steering.RejectionNeedsReason";

    /// <summary>A claim is returned with what is missing.</summary>
    public const string ReturnNeedsWhatIsMissing = "steering.ReturnNeedsWhatIsMissing";

    /// <summary>A verdict is confirmed, rejected or needs more.</summary>
    public const string VerdictUnknown = "steering.VerdictUnknown";

    /// <summary>The claim has no document at the place named.</summary>
    public const string SeenDocumentUnknown = "steering.SeenDocumentUnknown";

    /// <summary>Whoever confirms and says what was seen has seen at least one document.</summary>
    public const string ConfirmationNeedsSeenDocument = "steering.ConfirmationNeedsSeenDocument";

    /// <summary>The caller has no such view.</summary>
    public const string ViewUnknown = "steering.ViewUnknown";

    public const string ViewNameMissing = "steering.ViewNameMissing";

    /// <summary>Argument: the greatest length.</summary>
    public const string ViewNameTooLong = "steering.ViewNameTooLong";

    public const string ViewNameTaken = "steering.ViewNameTaken";

    public const string ViewFilterTooLong = "steering.ViewFilterTooLong";

    /// <summary>Argument: the greatest number of views.</summary>
    public const string ViewsTooMany = "steering.ViewsTooMany";

    /// <summary>The person who reported cannot verify.</summary>
    public const string VerifierIsReporter = "steering.VerifierIsReporter";
}
