using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis.Scoring;

/// <summary>What must hold of a rule before anybody is measured by it.</summary>
internal static class ScoringRuleChecks
{
    public static Refusal? Check(ScoringRule rule)
    {
        if (rule.Criteria.IsDefault || !rule.Criteria.Select(each => each.Criterion).SequenceEqual(Enum.GetValues<Criterion>()))
        {
            return Refusal.Of(AnalysisRefusals.CriteriaMustBeComplete, "criteria");
        }

        var sum = rule.Criteria.Sum(each => (long)each.Weight);
        if (sum != 100 || rule.Criteria.Any(each => each.Weight is < 0 or > 100))
        {
            return Refusal.Of(AnalysisRefusals.WeightsMustAddUpTo100, "weight", sum.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return rule.Criteria.Any(each => each.Fair < 1 || each.Fair > each.Good || each.Good > 100) ? Refusal.Of(AnalysisRefusals.ThresholdsOutOfOrder, "good")
            : rule.OverduePoints is < 0 or > 20 ? Refusal.Of(AnalysisRefusals.PenaltyOutOfRange, "overduePoints")
            : rule.RejectedPoints is < 0 or > 20 ? Refusal.Of(AnalysisRefusals.PenaltyOutOfRange, "rejectedPoints")
            : rule.SizeBands.IsDefault || rule.SizeBands.Length > 5 || rule.SizeBands.Any(size => size is < 1 or > 1000) || rule.SizeBands.Zip(rule.SizeBands.Skip(1)).Any(pair => pair.First >= pair.Second)
                ? Refusal.Of(AnalysisRefusals.SizesOutOfOrder, "sizeBands")
            : rule.SmallestGroup is < 2 or > 50 ? Refusal.Of(AnalysisRefusals.SmallestGroupOutOfRange, "smallestGroup")
            : null;
    }

    public static Refusal? CheckReason(string? reason) => TextRule.Trimmed(reason) is null ? Refusal.Of(AnalysisRefusals.ReasonIsMissing, "reason")
        : TextRule.FaultOf(reason) is not null ? Refusal.Of(AnalysisRefusals.ReasonNotAllowed, "reason")
        : null;

    public static Refusal? CheckCommandId(string? commandId) =>
        commandId is { Length: >= 8 and <= 64 } && commandId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? null : Refusal.Of(AnalysisRefusals.CommandIdMalformed, "commandId");
}
