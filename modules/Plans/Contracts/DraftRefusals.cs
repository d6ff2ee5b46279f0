namespace BmnnHierarchy.Plans;

/// <summary>
/// Codes of everything that the review and issue of plans refuses. Nothing changed when one of them is returned. Where an
/// item is concerned, the field is <c>items.ID.field</c>.
/// </summary>
public static class DraftRefusals
{
    /// <summary>A command id is 8 to 64 letters, digits, hyphens and underscores.</summary>
    public const string CommandIdMalformed = "plans.CommandIdMalformed";

    /// <summary>The id belongs to a command with another body.</summary>
    public const string CommandIdReused = "plans.CommandIdReused";

    /// <summary>Only a province or the Ministry issues plans.</summary>
    public const string UnitIssuesNoPlans = "plans.UnitIssuesNoPlans";

    public const string DraftUnknown = "plans.DraftUnknown";

    /// <summary>It was issued or discarded.</summary>
    public const string DraftIsClosed = "plans.DraftIsClosed";

    /// <summary>Arguments: the version sent, the version now.</summary>
    public const string DraftChangedMeanwhile = "plans.DraftChangedMeanwhile";

    /// <summary>What came is no proposal, or its spans do not fit its source.</summary>
    public const string ProposalIsMalformed = "plans.ProposalIsMalformed";

    /// <summary>The document is another province's. Argument: the province's code.</summary>
    public const string DocumentIsOfAnotherProvince = "plans.DocumentIsOfAnotherProvince";

    /// <summary>Argument: the greatest number.</summary>
    public const string TooManyItems = "plans.TooManyItems";

    /// <summary>Argument: the item's id.</summary>
    public const string ItemUnknown = "plans.ItemUnknown";

    /// <summary>It was merged, split or removed. Argument: the item's id.</summary>
    public const string ItemDoesNotCount = "plans.ItemDoesNotCount";

    /// <summary>It counts already. Argument: the item's id.</summary>
    public const string ItemCountsAlready = "plans.ItemCountsAlready";

    public const string MergeNeedsTwoItems = "plans.MergeNeedsTwoItems";

    public const string SplitNeedsTwoTexts = "plans.SplitNeedsTwoTexts";

    public const string ReasonMissing = "plans.ReasonMissing";

    public const string LineUnknown = "plans.LineUnknown";

    public const string SectionMalformed = "plans.SectionMalformed";

    public const string TextMissing = "plans.TextMissing";

    /// <summary>Argument: the greatest length.</summary>
    public const string TextTooLong = "plans.TextTooLong";

    public const string TextHasControlCharacters = "plans.TextHasControlCharacters";

    public const string TextCarriesSecretMark = "plans.TextCarriesSecretMark";

    /// <summary>Argument: the area's code.</summary>
    public const string AreaUnknown = "plans.AreaUnknown";

    /// <summary>Argument: the area's code.</summary>
    public const string AreaListedTwice = "plans.AreaListedTwice";

    /// <summary>Items still stand under it. Argument: the area's code.</summary>
    public const string AreaHasItems = "plans.AreaHasItems";

    public const string KindUnknown = "plans.KindUnknown";

    public const string EvidenceKindUnknown = "plans.EvidenceKindUnknown";

    public const string RecurrenceMalformed = "plans.RecurrenceMalformed";

    public const string DueOnceAndAgain = "plans.DueOnceAndAgain";

    /// <summary>A request is an invitation and has no date.</summary>
    public const string RequestHasNoDate = "plans.RequestHasNoDate";

    /// <summary>0 to 8784; a lead time before a day is at least one day, never hours. Argument: the greatest amount.</summary>
    public const string EventTermOutOfRange = "plans.EventTermOutOfRange";

    public const string DayOutOfRange = "plans.DayOutOfRange";

    /// <summary>Argument: the kind.</summary>
    public const string UnitKindUnknown = "plans.UnitKindUnknown";

    /// <summary>No body of the province has the code. Argument: the code.</summary>
    public const string BodyCodeUnknown = "plans.BodyCodeUnknown";

    /// <summary>Successors of former districts are bound on a ground that is to be said.</summary>
    public const string BindingNeedsBasis = "plans.BindingNeedsBasis";

    /// <summary>Argument: the key.</summary>
    public const string CoreDutyUnknown = "plans.CoreDutyUnknown";

    public const string PrefixMalformed = "plans.PrefixMalformed";

    /// <summary>Argument: the plan that has it.</summary>
    public const string PrefixIsTaken = "plans.PrefixIsTaken";

    public const string NumberMissing = "plans.NumberMissing";

    public const string NumberMalformed = "plans.NumberMalformed";

    public const string IssueDateMissing = "plans.IssueDateMissing";

    /// <summary>Argument: today.</summary>
    public const string IssueDateInFuture = "plans.IssueDateInFuture";

    public const string TitleMissing = "plans.TitleMissing";

    public const string NothingToIssue = "plans.NothingToIssue";

    /// <summary>Argument: how many.</summary>
    public const string LinesAreUnread = "plans.LinesAreUnread";

    /// <summary>Argument: how many items.</summary>
    public const string UndatedItemsNeedADate = "plans.UndatedItemsNeedADate";

    public const string ItemBindsNobody = "plans.ItemBindsNobody";

    /// <summary>Argument: the day the plan was issued.</summary>
    public const string ItemDueBeforeThePlan = "plans.ItemDueBeforeThePlan";

    /// <summary>Two items would become the same assignment. Argument: the id.</summary>
    public const string ItemsShareAnId = "plans.ItemsShareAnId";

    /// <summary>The plan of that number and year is in force: amend it. Argument: its code.</summary>
    public const string PlanIsIssuedAlready = "plans.PlanIsIssuedAlready";

    /// <summary>Whoever opened or changed the draft does not issue it: somebody else does. Argument: the accounts that prepared it.</summary>
    public const string WhoPreparesDoesNotIssue = "plans.WhoPreparesDoesNotIssue";

    public const string PlanIsNotIssued = "plans.PlanIsNotIssued";

    public const string AmendmentChangesNothing = "plans.AmendmentChangesNothing";

    /// <summary>The draft was opened on an earlier text of the plan. Argument: the plan's code.</summary>
    public const string PlanWasAmendedMeanwhile = "plans.PlanWasAmendedMeanwhile";

    // What a person should look at before a plan is issued; none of it stands in the way.

    /// <summary>Nobody knows a body that the plan names. Argument: its name.</summary>
    public const string BodyUnresolved = "plans.BodyUnresolved";

    /// <summary>Argument: the day.</summary>
    public const string DeadlineHasPassed = "plans.DeadlineHasPassed";

    /// <summary>Argument: the day.</summary>
    public const string DeadlineIsADayOff = "plans.DeadlineIsADayOff";

    public const string NoEvidenceExpected = "plans.NoEvidenceExpected";

    /// <summary>It binds kinds or bodies of which no unit is in force.</summary>
    public const string BindsNoUnitToday = "plans.BindsNoUnitToday";

    /// <summary>Argument: how many units of the province get nothing.</summary>
    public const string UnitsWithoutDuties = "plans.UnitsWithoutDuties";

    /// <summary>Two items say the same. Argument: the other item's id.</summary>
    public const string ItemsSayTheSame = "plans.ItemsSayTheSame";
}
