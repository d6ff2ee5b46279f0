using Orleans;

namespace BmnnHierarchy.Accountability;

/// <summary>What a figure counts.</summary>
[GenerateSerializer]
public enum FigureKind
{
    /// <summary>Overdue duties of all duties of the unit.</summary>
    OverdueDuties,

    /// <summary>Overdue duties of all duties of one work area.</summary>
    OverdueDutiesOfArea,

    /// <summary>Days that one duty is overdue.</summary>
    DaysOverdue,

    /// <summary>Done duties without confirmed evidence, of all done duties.</summary>
    UnverifiedDuties,
}

/// <summary>The figure that an explanation is asked for, as it stood when it was asked.</summary>
/// <param name="Scope">The work area or the duty, as the kind says; null for the whole unit.</param>
/// <param name="Whole">What <paramref name="Value"/> is a part of, or null for a figure that stands alone.</param>
/// <param name="AsOf">The instant for which the figure was right.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Figure")]
public sealed record Figure(
    [property: Id(0)] FigureKind Kind,
    [property: Id(1)] string? Scope,
    [property: Id(2)] long Value,
    [property: Id(3)] long? Whole,
    [property: Id(4)] DateTimeOffset AsOf);

/// <summary>A document by its number and date, never by what it says.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.DocumentReference")]
public sealed record DocumentReference([property: Id(0)] string Number, [property: Id(1)] DateOnly Date);

/// <summary>Asks the unit to explain a figure (yêu cầu giải trình).</summary>
/// <param name="Question">At most 500 characters, without content of secret documents.</param>
/// <param name="DueOn">The last day for the answer, not in the past and at most a year away.</param>
[GenerateSerializer, Immutable, Alias("bmnn.AskExplanation")]
public sealed record AskExplanation(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Question,
    [property: Id(2)] Figure Figure,
    [property: Id(3)] DateOnly DueOn);

/// <summary>The unit's answer. It stays open until somebody who may ask has accepted it.</summary>
/// <param name="PromisedOn">By when the unit now promises the result, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.AnswerExplanation")]
public sealed record AnswerExplanation(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Explanation,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Text,
    [property: Id(4)] DocumentReference? Document,
    [property: Id(5)] DateOnly? PromisedOn);

/// <summary>Accepts an answer, or returns it with a reason and a new deadline. Whoever answered cannot judge.</summary>
/// <param name="Reason">Needed when the answer is returned.</param>
/// <param name="DueOn">Needed when the answer is returned: the last day for the next answer.</param>
[GenerateSerializer, Immutable, Alias("bmnn.JudgeExplanation")]
public sealed record JudgeExplanation(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Explanation,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] bool Accepted,
    [property: Id(4)] string? Reason,
    [property: Id(5)] DateOnly? DueOn);

/// <summary>Takes a request back; only whoever asked can. It stays on record.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.WithdrawExplanation")]
public sealed record WithdrawExplanation(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Explanation,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Reason);

/// <summary>Where a request for explanation stands. The order is that of the distribution <c>explanations.status</c> and never changes.</summary>
[GenerateSerializer]
public enum ExplanationStatus
{
    /// <summary>Chờ giải trình: asked, in time.</summary>
    AwaitingAnswer,

    /// <summary>Trả lại: the answer was returned, another is awaited, in time.</summary>
    Returned,

    /// <summary>Quá hạn giải trình: an answer is awaited and its last day has passed.</summary>
    Overdue,

    /// <summary>Đã giải trình, chờ chấp nhận.</summary>
    Answered,

    /// <summary>Đã chấp nhận.</summary>
    Accepted,

    /// <summary>Đã rút yêu cầu.</summary>
    Withdrawn,
}

/// <summary>A request for explanation as it stands.</summary>
/// <param name="Id"><c>GT-</c> and a number within the unit.</param>
/// <param name="Version">Sequence of the last event that touched it; send it back in If-Match.</param>
/// <param name="Answer">The last answer, or null.</param>
/// <param name="ReturnReason">Why the last answer was returned, while another is awaited.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ExplanationView")]
public sealed record ExplanationView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] long Version,
    [property: Id(3)] ExplanationStatus Status,
    [property: Id(4)] string Question,
    [property: Id(5)] Figure Figure,
    [property: Id(6)] DateOnly DueOn,
    [property: Id(7)] string Asker,
    [property: Id(8)] DateTimeOffset AskedAt,
    [property: Id(9)] ExplanationAnswer? Answer,
    [property: Id(10)] string? ReturnReason);

/// <param name="InTime">The answer came on its last day or before.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ExplanationAnswer")]
public sealed record ExplanationAnswer(
    [property: Id(0)] string Text,
    [property: Id(1)] DocumentReference? Document,
    [property: Id(2)] DateOnly? PromisedOn,
    [property: Id(3)] string Account,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] bool InTime);
