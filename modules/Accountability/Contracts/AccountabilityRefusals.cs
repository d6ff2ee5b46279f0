namespace BmnnHierarchy.Accountability;

/// <summary>Codes of everything the accountability module refuses. Nothing changed when one of them is returned.</summary>
public static class AccountabilityRefusals
{
    /// <summary>A command id is 8 to 64 letters, digits, hyphens and underscores.</summary>
    public const string CommandIdMalformed = "accountability.CommandIdMalformed";

    /// <summary>The id belongs to a command with another body.</summary>
    public const string CommandIdReused = "accountability.CommandIdReused";

    public const string UnitUnknown = "accountability.UnitUnknown";

    /// <summary>The unit is not in force today.</summary>
    public const string UnitNotInForce = "accountability.UnitNotInForce";

    /// <summary>The unit has no such record.</summary>
    public const string RecordUnknown = "accountability.RecordUnknown";

    /// <summary>Arguments: the version sent, the version now.</summary>
    public const string RecordChangedMeanwhile = "accountability.RecordChangedMeanwhile";

    public const string TextMissing = "accountability.TextMissing";

    /// <summary>Argument: the greatest length.</summary>
    public const string TextTooLong = "accountability.TextTooLong";

    public const string TextHasHiddenCharacters = "accountability.TextHasHiddenCharacters";

    /// <summary>The text carries the mark of a secret document or its subject line.</summary>
    public const string TextCarriesSecretMark = "accountability.TextCarriesSecretMark";

    public const string ReasonMissing = "accountability.ReasonMissing";

    public const string DocumentMissing = "accountability.DocumentMissing";

    public const string DocumentNumberMissing = "accountability.DocumentNumberMissing";

    /// <summary>Argument: the greatest length.</summary>
    public const string DocumentNumberTooLong = "accountability.DocumentNumberTooLong";

    public const string DocumentNumberMalformed = "accountability.DocumentNumberMalformed";

    /// <summary>Words where only a number and sign belong: a subject line must not enter the system.</summary>
    public const string DocumentNumberLooksLikeSubjectLine = "accountability.DocumentNumberLooksLikeSubjectLine";

    /// <summary>Argument: today.</summary>
    public const string DocumentDateInFuture = "accountability.DocumentDateInFuture";

    /// <summary>Argument: the earliest day accepted.</summary>
    public const string DocumentDateTooEarly = "accountability.DocumentDateTooEarly";

    /// <summary>A word that is none of those the field takes.</summary>
    public const string ChoiceUnknown = "accountability.ChoiceUnknown";

    public const string DeadlineMissing = "accountability.DeadlineMissing";

    public const string DeadlineTooSoon = "accountability.DeadlineTooSoon";

    public const string DeadlineTooFar = "accountability.DeadlineTooFar";

    /// <summary>An extension must give more time than before.</summary>
    public const string DeadlineNotLater = "accountability.DeadlineNotLater";

    /// <summary>The figure is not one of those the product keeps, or lacks what it is about.</summary>
    public const string FigureMalformed = "accountability.FigureMalformed";

    /// <summary>A duty is named as Steering names it; nothing else is stored in its place.</summary>
    public const string DutyMalformed = "accountability.DutyMalformed";

    /// <summary>Answered, accepted or withdrawn already.</summary>
    public const string ExplanationAwaitsNoAnswer = "accountability.ExplanationAwaitsNoAnswer";

    public const string ExplanationHasNoAnswerToJudge = "accountability.ExplanationHasNoAnswerToJudge";

    public const string ExplanationIsClosed = "accountability.ExplanationIsClosed";

    /// <summary>The person who answered cannot accept or return.</summary>
    public const string JudgeIsAnswerer = "accountability.JudgeIsAnswerer";

    /// <summary>Only whoever asked can take the request back.</summary>
    public const string OnlyTheAskerWithdraws = "accountability.OnlyTheAskerWithdraws";

    /// <summary>The person who asked cannot answer.</summary>
    public const string AnswererIsAsker = "accountability.AnswererIsAsker";

    public const string DirectiveNeedsUnits = "accountability.DirectiveNeedsUnits";

    /// <summary>Argument: the unit.</summary>
    public const string UnitNotBelowSender = "accountability.UnitNotBelowSender";

    public const string DirectiveIsClosed = "accountability.DirectiveIsClosed";

    public const string MatterNeedsDifficulties = "accountability.MatterNeedsDifficulties";

    /// <summary>Argument: the difficulty.</summary>
    public const string DifficultyNotToConsolidate = "accountability.DifficultyNotToConsolidate";

    public const string MatterIsAnswered = "accountability.MatterIsAnswered";

    public const string MatterIsEscalated = "accountability.MatterIsEscalated";

    public const string DifficultyHasNoAnswer = "accountability.DifficultyHasNoAnswer";
}
