using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>What a unit's duties add to its figures: the measures of <see cref="SteeringMeasures"/> at the state's own day.</summary>
internal static class SteeringContribution
{
    private static readonly int Statuses = Enum.GetValues<DutyStatus>().Length;

    /// <summary>The statuses that figures already stored have. One that was added since is left out while no duty has it: what
    /// was counted before reads as it did.</summary>
    private const int FirstStatuses = (int)DutyStatus.NoData + 1;

    public static Contribution Of(UnitKey unit, SteeringState state, long version)
    {
        var all = new Tally();
        var byCore = new Dictionary<string, Tally>(StringComparer.Ordinal);
        var byArea = new Dictionary<(string Plan, string Area), Tally>();
        foreach (var duty in state.Duties.Values)
        {
            var status = DutyStatusRule.StatusOn(duty, state.AsOf);
            all.Add(duty, status);
            Of(byArea, (duty.Plan, duty.Area)).Add(duty, status);
            if (duty.Core is { } core)
            {
                Of(byCore, core).Add(duty, status);
            }
        }

        var measures = new List<KeyedMeasure>
        {
            new(SteeringMeasures.Status, all.Status),
            new(SteeringMeasures.Verified, all.Verified),
            new(SteeringMeasures.EarliestOverdue, Measure.Earliest(all.EarliestOverdue)),
            new(SteeringMeasures.AnnualReport, all.AnnualReports),
            new(SteeringMeasures.LastUpdate, Measure.Latest(state.LastReportOn)),
        };
        if (!state.Duties.IsEmpty)
        {
            measures.Add(new(SteeringMeasures.HasOverdue, Measure.Flag(all.EarliestOverdue is not null)));
        }

        foreach (var ((plan, area), tally) in byArea)
        {
            measures.Add(new(SteeringMeasures.StatusOf(plan, area), tally.Status));
            measures.Add(new(SteeringMeasures.VerifiedOf(plan, area), tally.Verified));
        }

        foreach (var (key, tally) in byCore)
        {
            measures.Add(new(SteeringMeasures.StatusOfCore(key), tally.Status));
            measures.Add(new(SteeringMeasures.VerifiedOfCore(key), tally.Verified));
        }

        measures.AddRange(TermMeasures.Of(state));
        measures.AddRange(ClaimMeasures.Of(state));
        if (!state.UnitPlans.IsEmpty)
        {
            // Said only where there is one, so that figures stored before read as they did.
            measures.Add(new(SteeringMeasures.UnitPlanExists, Measure.Flag(true)));
        }

        measures.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new Contribution(unit.ToString(), SteeringMeasures.Facet, version, state.LastEventAt, [.. measures]);
    }

    private static Tally Of<TScope>(Dictionary<TScope, Tally> tallies, TScope scope)
        where TScope : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(tallies, scope, out _) ??= new Tally();

    private sealed class Tally
    {
        private readonly long[] _byStatus = new long[Statuses];
        private long _done;
        private long _confirmed;
        private long _reportsExpected;
        private long _reportsOnTime;

        public DateOnly? EarliestOverdue { get; private set; }

        public Measure Status => Measure.Distribution(
            ImmutableArray.Create(_byStatus, 0, Math.Max(FirstStatuses, _byStatus.AsSpan().LastIndexOfAnyExcept(0) + 1)));

        public Measure Verified => Measure.Ratio(_confirmed, _done);

        public Measure AnnualReports => Measure.Ratio(_reportsOnTime, _reportsExpected);

        public void Add(Duty duty, DutyStatus status)
        {
            _byStatus[(int)status]++;
            if (duty.IsDone)
            {
                _done++;
                _confirmed += duty.Verification is Verification.Confirmed ? 1 : 0;
            }

            if (status is DutyStatus.Overdue && (EarliestOverdue is null || duty.DueOn < EarliestOverdue))
            {
                EarliestOverdue = duty.DueOn;
            }

            if (duty.AnnualReport && (duty.IsDone || status is DutyStatus.Overdue))
            {
                _reportsExpected++;
                _reportsOnTime += status is DutyStatus.DoneOnTime ? 1 : 0;
            }
        }
    }
}
