using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>
/// What a unit accounts for on an earlier day, by what is on record now. Two things have a day of their own: a merit that of
/// its decision, and the province's answer to a matter that of its document, once the difficulty was in the matter.
/// Everything else is an exchange whose acts have no day but that of their record: when an explanation or a directive was
/// answered, and whether in time, is told by the clock alone and cannot be dated back.
/// </summary>
internal sealed class RestatedAccount(UnitKey unit, DateOnly day) : RestatedDay<AccountabilityState>(AccountabilityFold.Instance, day)
{
    protected override AccountabilityState With(AccountabilityState state, RecordedEvent later) => EventForms.Read(later) switch
    {
        MeritRecorded or MeritCorrected => Folded(state, later),
        DifficultyFollowed { Answer.Document.Date: var date } followed when date <= Day && AwaitsAnswer(state, followed) => Folded(state, later),
        ExplanationAsked or ExplanationAnswered or ExplanationAccepted or ExplanationReturned or ExplanationWithdrawn => state,
        DirectiveSent or DirectiveExtended or DirectiveClosed or DirectiveReceived or DirectiveChanged or DirectiveRead or DirectiveAnswered => state,
        DifficultyRaised or DifficultyFollowed or DifficultySettled or DifficultyNotSettled => state,
        DifficultiesConsolidated or MatterSettled or TimePassed => state,
        var other => throw new InvalidOperationException($"It is not written down whether {other.GetType().Name} has a day of its own."),
    };

    protected override Contribution ContributionOf(AccountabilityState state) => AccountabilityContribution.Of(
        unit, state with { Merits = state.Merits.RemoveRange(state.Merits.Values.Where(merit => merit.Merit.Decision.Date > Day).Select(merit => merit.Id)) }, 0);

    private static bool AwaitsAnswer(AccountabilityState state, DifficultyFollowed followed) =>
        state.Difficulties.TryGetValue(followed.Id, out var difficulty) && difficulty.Matter == followed.Matter
        && (difficulty.Status is DifficultyStatus.Consolidated or DifficultyStatus.Escalated);

    /// <summary>An act of a later day does not move the instant of which statuses are told.</summary>
    private static AccountabilityState Folded(AccountabilityState state, RecordedEvent later) =>
        AccountabilityFold.Instance.Apply(state, later) with { AsOf = state.AsOf };
}
