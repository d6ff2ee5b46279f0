using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>What a command does to which record: the events to append, none when everything is already so.</summary>
internal sealed record Decision(string Id, ImmutableArray<IAccountabilityEvent> Events, string? Reason = null)
{
    public static Decision Of(IAccountabilityEvent happened, string? reason = null) => new(happened.Id, [happened], TextRule.Trimmed(reason));

    public static Decision Nothing(string id = "") => new(id, []);
}

/// <summary>On what ground a decision is taken.</summary>
/// <param name="Account">Who asks.</param>
internal sealed record Circumstances(DateTimeOffset Now, string Account, IUnitTree Units)
{
    public DateOnly Today => VietnamTime.DayOf(Now);
}

/// <summary>What decisions have in common.</summary>
internal static class Acts
{
    /// <summary>Null when a new record may be opened at the unit.</summary>
    public static Refusal? Opening(string? commandId, UnitKey unit, Circumstances now) => CommandIds.Check(commandId) ?? now.Units.Find(unit) switch
    {
        null => Refusal.Of(AccountabilityRefusals.UnitUnknown, "unit"),
        var found when !found.InForce.Contains(now.Today) => Refusal.Of(AccountabilityRefusals.UnitNotInForce, "unit"),
        _ => null,
    };

    /// <summary>The record, when the command's id is well formed, the unit has it and the person saw its present version.</summary>
    public static Result<TRecord> Find<TRecord>(
        ImmutableSortedDictionary<string, TRecord> records, string? commandId, string? id, long? expectedVersion, string field)
        where TRecord : class, IRecord
    {
        if (CommandIds.Check(commandId) is { } malformed)
        {
            return malformed;
        }

        if (id is null || !records.TryGetValue(id, out var record))
        {
            return Refusal.Of(AccountabilityRefusals.RecordUnknown, field);
        }

        return expectedVersion is { } expected && expected != record.Version
            ? Refusal.Of(AccountabilityRefusals.RecordChangedMeanwhile, "expectedVersion", Text(expected), Text(record.Version))
            : record;
    }

    /// <summary>The next id of a kind: nothing is ever removed, so the count is the last number.</summary>
    public static string Next(string prefix, int count) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{count + 1}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
