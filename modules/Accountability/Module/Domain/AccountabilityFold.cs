using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Accountability.Domain;

/// <summary>Folds a unit's events into its records. Reads no reference data and no clock: what an event needs, it carries.</summary>
internal sealed class AccountabilityFold : IFold<AccountabilityState>
{
    public static AccountabilityFold Instance { get; } = new();

    public string Shape => "accountability/1";

    public AccountabilityState Empty => AccountabilityState.Empty;

    public AccountabilityState Apply(AccountabilityState state, RecordedEvent recorded) => Remember(recorded, EventForms.Read(recorded) switch
    {
        ExplanationAsked asked => Put(state, Of(asked, recorded)),
        ExplanationAnswered answered => Put(state, After(state.Explanations[answered.Id], answered, recorded)),
        ExplanationAccepted accepted => Put(state, state.Explanations[accepted.Id] with { Stage = ExplanationStage.Accepted, Version = recorded.Sequence }),
        ExplanationReturned returned => Put(state, After(state.Explanations[returned.Id], returned, recorded)),
        ExplanationWithdrawn withdrawn => Put(state, state.Explanations[withdrawn.Id] with { Stage = ExplanationStage.Withdrawn, Version = recorded.Sequence }),
        DirectiveSent sent => Put(state, new SentDirective(
            sent.Id, recorded.Sequence, sent.Text, sent.DocumentNumber, recorded.Actor, recorded.At, sent.DueAt, sent.Units, false)),
        DirectiveExtended extended => Put(state, state.SentDirectives[extended.Id] with { DueAt = extended.DueAt, Version = recorded.Sequence }),
        DirectiveClosed closed => Put(state, state.SentDirectives[closed.Id] with { IsClosed = true, Version = recorded.Sequence }),
        DirectiveReceived received => Put(state, new ReceivedDirective(received.Id, recorded.Sequence, received.Dispatch, null, null, null)),
        DirectiveChanged changed => Put(state, After(state.Directives[changed.Id], changed, recorded)),
        DirectiveRead read => Put(state, Read(state.Directives[read.Id], recorded)),
        DirectiveAnswered answered => Put(state, After(state.Directives[answered.Id], answered, recorded)),
        DifficultyRaised raised => Put(state, new Difficulty(
            raised.Id, recorded.Sequence, DifficultyStatus.Raised, raised.Kind, raised.Text, raised.Duty, recorded.Actor, recorded.At, null, 0, null)),
        DifficultyFollowed followed => Put(state, After(state.Difficulties[followed.Id], followed, recorded)),
        DifficultySettled settled => Put(state, state.Difficulties[settled.Id] with { Status = DifficultyStatus.Settled, Version = recorded.Sequence }),
        DifficultyNotSettled open => Put(state, state.Difficulties[open.Id] with { Status = DifficultyStatus.NotSettled, Version = recorded.Sequence }),
        DifficultiesConsolidated consolidated => Put(state, new Matter(
            consolidated.Id, recorded.Sequence, consolidated.Note, consolidated.Difficulties, recorded.Actor, recorded.At, null)),
        MatterSettled settled => Put(state, state.Matters[settled.Id] with
        {
            Version = recorded.Sequence,
            Answer = new MatterAnswer(settled.Escalated, settled.Text, settled.Document, recorded.Actor, recorded.At),
        }),
        MeritRecorded merit => Put(state, new RecordedMerit(merit.Id, recorded.Sequence, merit.Merit, recorded.Actor, recorded.At, false)),
        MeritCorrected merit => Put(state, new RecordedMerit(merit.Id, recorded.Sequence, merit.Merit, recorded.Actor, recorded.At, true)),
        TimePassed => state,
        var other => throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} has no effect written down: {other.GetType().Name}."),
    });

    private static Explanation Of(ExplanationAsked asked, RecordedEvent recorded) => new(
        asked.Id, recorded.Sequence, ExplanationStage.Asked, recorded.Actor, recorded.At, asked.Question, asked.Figure, asked.DueOn, [], null, null, null);

    private static Explanation After(Explanation explanation, ExplanationAnswered answered, RecordedEvent recorded)
    {
        var inTime = recorded.At < explanation.Deadline;
        return explanation with
        {
            Stage = ExplanationStage.Answered,
            Version = recorded.Sequence,
            Answerers = explanation.Answerers.Contains(recorded.Actor) ? explanation.Answerers : explanation.Answerers.Add(recorded.Actor),
            Answer = new ExplanationAnswer(answered.Text, answered.Document, answered.PromisedOn, recorded.Actor, recorded.At, inTime),
            FirstInTime = explanation.FirstInTime ?? inTime,
        };
    }

    private static Explanation After(Explanation explanation, ExplanationReturned returned, RecordedEvent recorded) => explanation with
    {
        Stage = ExplanationStage.Returned,
        Version = recorded.Sequence,
        DueOn = returned.DueOn,
        ReturnReason = recorded.Reason,
    };

    private static ReceivedDirective After(ReceivedDirective directive, DirectiveChanged changed, RecordedEvent recorded) => directive with
    {
        Version = recorded.Sequence,
        Dispatch = directive.Dispatch with { Version = changed.DispatchVersion, DueAt = changed.DueAt, IsClosed = changed.IsClosed },
    };

    /// <summary>The first who opens it has read it; whoever answers has read it too.</summary>
    private static ReceivedDirective Read(ReceivedDirective directive, RecordedEvent recorded) => directive with
    {
        Version = recorded.Sequence,
        ReadBy = directive.ReadBy ?? recorded.Actor,
        ReadAt = directive.ReadAt ?? recorded.At,
    };

    private static ReceivedDirective After(ReceivedDirective directive, DirectiveAnswered answered, RecordedEvent recorded) => Read(directive, recorded) with
    {
        Answer = new DirectiveAnswer(
            answered.Outcome, answered.Text, answered.Document, recorded.Actor, recorded.At,
            directive.Answer?.InTime ?? recorded.At < directive.Deadline),
    };

    private static Difficulty After(Difficulty difficulty, DifficultyFollowed followed, RecordedEvent recorded) => difficulty with
    {
        Version = recorded.Sequence,
        Matter = followed.Matter,
        DispatchVersion = followed.DispatchVersion,
        Answer = followed.Answer,
        Status = followed.Answer switch
        {
            null => DifficultyStatus.Consolidated,
            { Escalated: true } => DifficultyStatus.Escalated,
            _ => DifficultyStatus.Answered,
        },
    };

    private static AccountabilityState Put(AccountabilityState state, IRecord record) => record switch
    {
        Explanation explanation => state with { Explanations = state.Explanations.SetItem(record.Id, explanation) },
        ReceivedDirective received => state with { Directives = state.Directives.SetItem(record.Id, received) },
        SentDirective sent => state with { SentDirectives = state.SentDirectives.SetItem(record.Id, sent) },
        Difficulty difficulty => state with { Difficulties = state.Difficulties.SetItem(record.Id, difficulty) },
        Matter matter => state with { Matters = state.Matters.SetItem(record.Id, matter) },
        RecordedMerit merit => state with { Merits = state.Merits.SetItem(record.Id, merit) },
        _ => throw new ArgumentException($"No place for a {record.GetType().Name}.", nameof(record)),
    };

    private static AccountabilityState Remember(RecordedEvent recorded, AccountabilityState state)
    {
        var recent = state.RecentCommands;
        if (recent.IsEmpty || recent[^1].Id != recorded.CommandId)
        {
            recent = [.. recent.AsSpan()[(recent.Length < AccountabilityState.CommandsRemembered ? 0 : 1)..], new CommandMark(recorded.CommandId, recorded.CommandDigest)];
        }

        return state with { AsOf = recorded.At > state.AsOf ? recorded.At : state.AsOf, RecentCommands = recent };
    }
}
