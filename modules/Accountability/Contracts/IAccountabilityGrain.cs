using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Accountability;

/// <summary>
/// What a unit is asked to account for, and what it has itself sent out. Key: the unit key. What is acknowledged is durable,
/// with the messages that follow from it beside it. Every command may be sent again with the same command id.
/// </summary>
[Alias("bmnn.IAccountabilityGrain")]
public interface IAccountabilityGrain : IGrainWithStringKey
{
    [Needs(Permission.AskExplanation), Alias("AskExplanation")]
    Task<Reply<AccountabilityReceipt>> AskAsync(AskExplanation command, CancellationToken cancellationToken);

    [Needs(Permission.AnswerForUnit), Alias("AnswerExplanation")]
    Task<Reply<AccountabilityReceipt>> AnswerAsync(AnswerExplanation command, CancellationToken cancellationToken);

    [Needs(Permission.AskExplanation), Alias("JudgeExplanation")]
    Task<Reply<AccountabilityReceipt>> JudgeAsync(JudgeExplanation command, CancellationToken cancellationToken);

    [Needs(Permission.AskExplanation), Alias("WithdrawExplanation")]
    Task<Reply<AccountabilityReceipt>> WithdrawAsync(WithdrawExplanation command, CancellationToken cancellationToken);

    [Needs(Permission.SendDirectives), Alias("SendDirective")]
    Task<Reply<AccountabilityReceipt>> SendDirectiveAsync(SendDirective command, CancellationToken cancellationToken);

    [Needs(Permission.SendDirectives), Alias("ExtendDirective")]
    Task<Reply<AccountabilityReceipt>> ExtendDirectiveAsync(ExtendDirective command, CancellationToken cancellationToken);

    [Needs(Permission.SendDirectives), Alias("CloseDirective")]
    Task<Reply<AccountabilityReceipt>> CloseDirectiveAsync(CloseDirective command, CancellationToken cancellationToken);

    [Needs(Permission.AnswerForUnit), Alias("AcknowledgeDirective")]
    Task<Reply<AccountabilityReceipt>> AcknowledgeAsync(AcknowledgeDirective command, CancellationToken cancellationToken);

    [Needs(Permission.AnswerForUnit), Alias("AnswerDirective")]
    Task<Reply<AccountabilityReceipt>> AnswerDirectiveAsync(AnswerDirective command, CancellationToken cancellationToken);

    [Needs(Permission.AnswerForUnit), Alias("RaiseDifficulty")]
    Task<Reply<AccountabilityReceipt>> RaiseAsync(RaiseDifficulty command, CancellationToken cancellationToken);

    [Needs(Permission.ConsolidateDifficulties), Alias("ConsolidateDifficulties")]
    Task<Reply<AccountabilityReceipt>> ConsolidateAsync(ConsolidateDifficulties command, CancellationToken cancellationToken);

    [Needs(Permission.SettleDifficulties), Alias("SettleMatter")]
    Task<Reply<AccountabilityReceipt>> SettleAsync(SettleMatter command, CancellationToken cancellationToken);

    [Needs(Permission.AnswerForUnit), Alias("CloseDifficulty")]
    Task<Reply<AccountabilityReceipt>> CloseDifficultyAsync(CloseDifficulty command, CancellationToken cancellationToken);

    [Needs(Permission.RecordMerits), Alias("RecordMerit")]
    Task<Reply<AccountabilityReceipt>> RecordMeritAsync(RecordMerit command, CancellationToken cancellationToken);

    [Needs(Permission.RecordMerits), Alias("CorrectMerit")]
    Task<Reply<AccountabilityReceipt>> CorrectMeritAsync(CorrectMerit command, CancellationToken cancellationToken);

    /// <summary>Takes in a directive as its sender has it now.</summary>
    [Needs(Permission.SystemWork), Alias("ReceiveDirective")]
    Task ReceiveDirectiveAsync(DirectiveDispatch dispatch, CancellationToken cancellationToken);

    /// <summary>Takes in what became of a matter that the unit's difficulties are part of.</summary>
    [Needs(Permission.SystemWork), Alias("ReceiveMatter")]
    Task ReceiveMatterAsync(MatterDispatch dispatch, CancellationToken cancellationToken);

    /// <summary>Records deadlines that have passed.</summary>
    [Needs(Permission.SystemWork), Alias("PassTime")]
    Task PassTimeAsync(CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("Get")]
    Task<Reply<UnitAccountability>> GetAsync(CancellationToken cancellationToken);

    /// <summary>Everything that happened to one record (an explanation, a directive, a difficulty, a matter, a merit), in order.</summary>
    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetHistory")]
    Task<Reply<RecordHistory>> GetHistoryAsync(string id, CancellationToken cancellationToken);
}
