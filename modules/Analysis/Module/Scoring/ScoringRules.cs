using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Analysis.Scoring;

/// <summary>Each province's rules in a stream of its own (<c>analysis/unit:31</c>). Two officers may race: who comes second looks again.</summary>
internal sealed class ScoringRules(IJournal journal, IAccessPolicy policy, IUnitDirectory units, TimeProvider time) : IScoringRules
{
    private const int Tries = 5;

    private static readonly ScoringDecision Shipped = ShippedRule.Load();

    public async Task<Result<ImmutableArray<ScoringDecision>>> ListAsync(UnitKey province, Caller caller, CancellationToken cancellationToken)
    {
        if (RefusalOf(Permission.SeeRollup, province, caller) is { } refused)
        {
            return refused;
        }

        return (ImmutableArray<ScoringDecision>)[Shipped, .. (await LoadAsync(province, cancellationToken)).State.Decisions];
    }

    public async Task<ScoringDecision> OnAsync(UnitKey province, DateOnly day, CancellationToken cancellationToken) =>
        ScoringHistory.On(day, Shipped, (await LoadAsync(province, cancellationToken)).State.Decisions);

    public async Task<Result<ScoringDecision>> SetAsync(
        string commandId, UnitKey province, ScoringRule rule, string? reason, Caller caller, CancellationToken cancellationToken)
    {
        var refused = RefusalOf(Permission.SetScoring, province, caller) ?? ScoringRuleChecks.CheckCommandId(commandId)
            ?? ScoringRuleChecks.Check(rule) ?? ScoringRuleChecks.CheckReason(reason);
        if (refused is not null)
        {
            return refused;
        }

        var change = new ScoringRuleSet(rule, TextRule.Trimmed(reason)!);
        var now = time.GetUtcNow();
        var header = new CommandHeader(commandId, Digest.OfText(CanonicalJson.Write(change)), caller.Account, now, change.Reason);
        for (var i = 0; i < Tries; i++)
        {
            var stream = await LoadAsync(province, cancellationToken);
            var isRetry = stream.State.Decisions.Any(decision => decision.By == caller.Account && decision.Reason == change.Reason && decision.Rule.From == rule.From);
            if (rule.From < VietnamTime.DayOf(now) && !isRetry)
            {
                return Refusal.Of(AnalysisRefusals.RuleStartsInThePast, "from");
            }

            switch (await stream.AppendAsync(header, [change.ToEvent()], (_, _) => Consequences.None, cancellationToken))
            {
                case AppendOutcome.Appended or AppendOutcome.AlreadyAppended:
                    return new ScoringDecision(rule, change.Reason, caller.Account, now);
                case AppendOutcome.CommandIdReused:
                    return Refusal.Of(AnalysisRefusals.CommandIdReused, "commandId");
            }
        }

        throw new InvalidOperationException($"The rules of {province} changed {Tries} times in a row.");
    }

    private Refusal? RefusalOf(Permission permission, UnitKey province, Caller caller) =>
        units.Current.Find(province)?.Kind is not UnitKind.Province ? Refusal.Of(AnalysisRefusals.OnlyAProvinceIsAnalysed, "code")
        : policy.Allows(caller, permission, province) ? null
        : Refusal.Of(AccessRefusals.PermissionIsMissing);

    private async Task<EventStream<ScoringHistory>> LoadAsync(UnitKey province, CancellationToken cancellationToken)
    {
        var stream = new EventStream<ScoringHistory>(journal, ScoringFold.Instance, $"analysis/{province}");
        await stream.LoadAsync(cancellationToken);
        return stream;
    }
}

/// <summary>The rule that the product ships, until a province sets its own.</summary>
internal sealed record ShippedRule(string Provenance, ScoringRule Rule)
{
    private const string FileName = "scoring-rule.json";

    public static ScoringDecision Load()
    {
        var file = ReferenceJson.Read<ShippedRule>(
            FileName, ReferenceJson.Text(typeof(ShippedRule).Assembly, FileName), read => ScoringRuleChecks.Check(read.Rule) is { } broken ? [broken.Code] : []);
        return new ScoringDecision(file.Rule, file.Provenance, null, null);
    }
}
