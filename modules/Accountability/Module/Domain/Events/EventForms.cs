using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Events;

/// <summary>Something that happened to one record. Instant, actor and reason are the recorded event's own.</summary>
internal interface IAccountabilityEvent
{
    /// <summary>The record; empty when time passed for all of them.</summary>
    string Id { get; }
}

/// <summary>Deadlines up to the event's instant have passed.</summary>
internal sealed record TimePassed : IAccountabilityEvent
{
    [JsonIgnore]
    public string Id => string.Empty;
}

/// <summary>The stored forms: a name and a version for each event. A stored form never changes; a new one gets the next version beside it.</summary>
internal static class EventForms
{
    public const string Prefix = "accountability.";

    private const int Version = 1;

    private static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["explanation-asked"] = typeof(ExplanationAsked),
        ["explanation-answered"] = typeof(ExplanationAnswered),
        ["explanation-accepted"] = typeof(ExplanationAccepted),
        ["explanation-returned"] = typeof(ExplanationReturned),
        ["explanation-withdrawn"] = typeof(ExplanationWithdrawn),
        ["directive-sent"] = typeof(DirectiveSent),
        ["directive-extended"] = typeof(DirectiveExtended),
        ["directive-closed"] = typeof(DirectiveClosed),
        ["directive-received"] = typeof(DirectiveReceived),
        ["directive-changed"] = typeof(DirectiveChanged),
        ["directive-read"] = typeof(DirectiveRead),
        ["directive-answered"] = typeof(DirectiveAnswered),
        ["difficulty-raised"] = typeof(DifficultyRaised),
        ["difficulty-followed"] = typeof(DifficultyFollowed),
        ["difficulty-settled"] = typeof(DifficultySettled),
        ["difficulty-not-settled"] = typeof(DifficultyNotSettled),
        ["difficulties-consolidated"] = typeof(DifficultiesConsolidated),
        ["matter-settled"] = typeof(MatterSettled),
        ["merit-recorded"] = typeof(MeritRecorded),
        ["merit-corrected"] = typeof(MeritCorrected),
        ["time-passed"] = typeof(TimePassed),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(form => form.Value, form => form.Key);

    public static IEnumerable<string> Names => ByName.Keys;

    public static NewEvent ToEvent(this IAccountabilityEvent happened) =>
        new(Prefix + ByType[happened.GetType()], Version, CanonicalJson.Write<object>(happened));

    /// <exception cref="InvalidOperationException">The event is of a later product.</exception>
    public static IAccountabilityEvent Read(RecordedEvent recorded) =>
        recorded.Version == Version && recorded.Type.StartsWith(Prefix, StringComparison.Ordinal) && ByName.TryGetValue(recorded.Type[Prefix.Length..], out var type)
            ? (IAccountabilityEvent)JsonSerializer.Deserialize(recorded.Payload, type, CanonicalJson.Options)!
            : throw new InvalidOperationException(
                $"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}.");
}
