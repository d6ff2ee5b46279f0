namespace BmnnHierarchy.Committees;

/// <summary>Codes of everything this module refuses. Nothing changed when one of them is returned.</summary>
public static class CommitteesRefusals
{
    /// <summary>A command id is 8 to 64 letters, digits, hyphens and underscores.</summary>
    public const string CommandIdMalformed = "committees.CommandIdMalformed";

    /// <summary>The id belongs to a command with another body.</summary>
    public const string CommandIdReused = "committees.CommandIdReused";

    public const string UnitUnknown = "committees.UnitUnknown";

    /// <summary>No composition is prescribed for units of this kind: the unit has no committee of its own.</summary>
    public const string NoCompositionForUnit = "committees.NoCompositionForUnit";

    /// <summary>Arguments: the version sent, the version now.</summary>
    public const string CommitteeChangedMeanwhile = "committees.CommitteeChangedMeanwhile";

    public const string CommitteeNotEstablished = "committees.CommitteeNotEstablished";

    /// <summary>There is a committee already: a new composition is a strengthening.</summary>
    public const string CommitteeAlreadyEstablished = "committees.CommitteeAlreadyEstablished";

    /// <summary>Establishment or strengthening only.</summary>
    public const string DecisionKindUnfit = "committees.DecisionKindUnfit";

    /// <summary>Argument: the earliest day accepted.</summary>
    public const string DecisionOlderThanComposition = "committees.DecisionOlderThanComposition";

    public const string DecisionUnknown = "committees.DecisionUnknown";

    /// <summary>Arguments: the least and the greatest number.</summary>
    public const string MembersOutOfRange = "committees.MembersOutOfRange";

    public const string OneHeadOnly = "committees.OneHeadOnly";

    public const string MemberUnknown = "committees.MemberUnknown";

    public const string MemberHasLeft = "committees.MemberHasLeft";

    public const string PostUnknown = "committees.PostUnknown";

    public const string SeatUnknown = "committees.SeatUnknown";

    public const string SeatIsFilled = "committees.SeatIsFilled";

    /// <summary>The prescribed seat is one of another post.</summary>
    public const string PostUnfitForSeat = "committees.PostUnfitForSeat";

    /// <summary>A name has 2 to 60 letters and blanks.</summary>
    public const string NameMalformed = "committees.NameMalformed";

    public const string PositionMissing = "committees.PositionMissing";

    public const string BodyMissing = "committees.BodyMissing";

    public const string IssuerMissing = "committees.IssuerMissing";

    public const string PaperMissing = "committees.PaperMissing";

    public const string DocumentNumberMissing = "committees.DocumentNumberMissing";

    /// <summary>Argument: the greatest length.</summary>
    public const string DocumentNumberTooLong = "committees.DocumentNumberTooLong";

    public const string DocumentNumberMalformed = "committees.DocumentNumberMalformed";

    /// <summary>Words where only a number and sign belong.</summary>
    public const string DocumentNumberLooksLikeSubjectLine = "committees.DocumentNumberLooksLikeSubjectLine";

    /// <summary>Argument: today.</summary>
    public const string DateInFuture = "committees.DateInFuture";

    /// <summary>Argument: the earliest day accepted.</summary>
    public const string DateTooEarly = "committees.DateTooEarly";

    public const string CauseUnknown = "committees.CauseUnknown";

    /// <summary>Argument: the greatest length.</summary>
    public const string TextTooLong = "committees.TextTooLong";

    public const string TextHasControlCharacters = "committees.TextHasControlCharacters";

    /// <summary>The text carries the mark of a secret document or its subject line.</summary>
    public const string TextCarriesSecretMark = "committees.TextCarriesSecretMark";

    public const string ReasonMissing = "committees.ReasonMissing";

    public const string MeetingUnknown = "committees.MeetingUnknown";

    public const string MeetingKindUnknown = "committees.MeetingKindUnknown";

    /// <summary>Arguments: the least and the greatest number.</summary>
    public const string PresentOutOfRange = "committees.PresentOutOfRange";

    public const string ConclusionUnknown = "committees.ConclusionUnknown";

    public const string ConclusionAlreadyDone = "committees.ConclusionAlreadyDone";

    /// <summary>Arguments: the least and the greatest number.</summary>
    public const string TasksOutOfRange = "committees.TasksOutOfRange";

    /// <summary>Compositions are prescribed by a province or city.</summary>
    public const string OnlyProvincesPrescribe = "committees.OnlyProvincesPrescribe";

    public const string ScopeUnknown = "committees.ScopeUnknown";

    public const string BasisMissing = "committees.BasisMissing";

    public const string StandingBodyMissing = "committees.StandingBodyMissing";

    /// <summary>A post says who is to fill it.</summary>
    public const string PostWordsMissing = "committees.PostWordsMissing";

    /// <summary>Two posts say the same.</summary>
    public const string PostListedTwice = "committees.PostListedTwice";

    /// <summary>Arguments: the least and the greatest number.</summary>
    public const string CountOutOfRange = "committees.CountOutOfRange";

    /// <summary>Arguments: the least and the greatest number.</summary>
    public const string SeatsOutOfRange = "committees.SeatsOutOfRange";

    /// <summary>Exactly one head.</summary>
    public const string CompositionNeedsOneHead = "committees.CompositionNeedsOneHead";

    /// <summary>The province has set none for these units.</summary>
    public const string CompositionNotSet = "committees.CompositionNotSet";
}
