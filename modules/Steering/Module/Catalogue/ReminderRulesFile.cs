using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Catalogue;

/// <summary>The steps of the ladder of reminders, with their ground and the deadlines they apply to.</summary>
internal sealed record ReminderRulesFile(string Name, string Provenance, ImmutableArray<ReminderRule> Rules)
{
    private const string FileName = "reminder-rules.json";

    /// <exception cref="ReferenceDataException">The file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static ReminderRulesFile LoadEmbedded() => Read(FileName, ReferenceJson.Text(typeof(ReminderRulesFile).Assembly, FileName));

    public static ReminderRulesFile Read(string file, string json) => ReferenceJson.Read<ReminderRulesFile>(file, json, ReminderChecks.Problems);
}

/// <summary>What must hold of the ladder before anybody is told anything by it.</summary>
internal static class ReminderChecks
{
    /// <summary>A step further away than this from its deadline is a slip of the pen, and would cost the search for it.</summary>
    private const int MostDays = 365;

    public static IReadOnlyList<string> Problems(ReminderRulesFile file) =>
    [
        .. file.Rules.SelectMany(OfRule),
        .. Pairs(file.Rules).SelectMany(pair => OfPair(pair.One, pair.Other)),
    ];

    private static IEnumerable<string> OfRule(ReminderRule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Code) || string.IsNullOrWhiteSpace(rule.Basis) || string.IsNullOrWhiteSpace(rule.BasisInEnglish))
        {
            yield return $"{rule.Code}: no code or no basis";
        }

        if (rule.Moment is ReminderMoment.OnDeadline ? rule.Days != 0 : rule.Days is < 1 or > MostDays)
        {
            yield return $"{rule.Code}: {rule.Days} days";
        }

        if (rule.Addressees.IsDefaultOrEmpty || !rule.Addressees.SequenceEqual(rule.Addressees.Distinct().Order()))
        {
            yield return $"{rule.Code}: addressees are at least one, in the order of the ladder, each once";
        }
        else if (rule.Moment is not ReminderMoment.DaysAfter && rule.Highest is not ReminderAddressee.Unit)
        {
            yield return $"{rule.Code}: before a deadline has passed nobody but the unit is told";
        }

        if (rule.ValidTo <= rule.ValidFrom)
        {
            yield return $"{rule.Code}: valid to {rule.ValidTo:yyyy-MM-dd} is not after valid from";
        }
    }

    private static IEnumerable<string> OfPair(ReminderRule one, ReminderRule other)
    {
        if (!Meet(one, other))
        {
            yield break;
        }

        if (one.Code == other.Code || (one.Moment, one.Days) == (other.Moment, other.Days))
        {
            yield return $"{one.Code} and {other.Code}: the same step twice for one deadline";
        }
        else if (one.Moment is ReminderMoment.DaysAfter && other.Moment is ReminderMoment.DaysAfter
            && !one.Addressees.IsDefaultOrEmpty && !other.Addressees.IsDefaultOrEmpty
            && (one.Days < other.Days ? one.Highest > other.Highest : other.Highest > one.Highest))
        {
            yield return $"{one.Code} and {other.Code}: a later step tells nobody lower than an earlier one";
        }
    }

    private static bool Meet(ReminderRule one, ReminderRule other) =>
        (other.ValidTo is not { } otherTo || one.ValidFrom < otherTo) && (one.ValidTo is not { } oneTo || other.ValidFrom < oneTo);

    private static IEnumerable<(ReminderRule One, ReminderRule Other)> Pairs(ImmutableArray<ReminderRule> rules) =>
        rules.SelectMany((one, place) => rules.Skip(place + 1).Select(other => (one, other)));
}
