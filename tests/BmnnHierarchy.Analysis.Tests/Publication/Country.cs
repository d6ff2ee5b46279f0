using System.Collections.Immutable;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Analysis.Tests.Publication;

/// <summary>A made-up country whose units hold single duties, so that every figure is counted and none is made up.</summary>
internal sealed class Country
{
    public const string Ministry = "unit:bca";

    private const string AnnualReport = "annual-report";
    private static readonly string[] FewCores = [AnnualReport, "committee", "self-review"];
    private readonly Random _random;
    private readonly List<List<UnitState>> _provinces = [];

    public Country(int seed, int provinces, int units, int duties)
    {
        (_random, Table) = (new Random(seed), MinistryFigures.TableFor(FewCores));
        for (var p = 0; p < provinces; p++)
        {
            _provinces.Add([.. Enumerable.Range(0, 1 + _random.Next(units)).Select(_ => UnitState.Of(
                _random, [.. Enumerable.Range(0, 1 + _random.Next(duties)).Select(_ => _random.Next(5) is var core && core < FewCores.Length ? FewCores[core] : null)], diligence: 0))]);
        }
    }

    /// <summary>Provinces whose units hold the duties that plans give them; units differ in how well they keep them.</summary>
    /// <param name="provinces">For each province its units, for each unit the core duty, or null, of each of its duties.</param>
    public Country(int seed, IEnumerable<string> cores, IEnumerable<IEnumerable<IReadOnlyList<string?>>> provinces)
    {
        (_random, Table) = (new Random(seed), MinistryFigures.TableFor(cores));
        _provinces.AddRange(provinces.Select(units => units.Where(duties => duties.Count > 0).Select(duties => UnitState.Of(_random, duties, _random.NextDouble())).ToList()));
    }

    public FigureTable Table { get; }

    /// <summary>Some duties of some units get on.</summary>
    public void Pass(int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var province = _provinces[_random.Next(_provinces.Count)];
            province[_random.Next(province.Count)].Change(_random);
        }
    }

    public Reading Read(PublicationRule rule) => Read(rule, [.. Count()]);

    /// <summary>Adds up what was counted before.</summary>
    public Reading Read(PublicationRule rule, IReadOnlyList<ProvinceTotals> counted) => Reading.Of(Table, Ministry, DateTimeOffset.UnixEpoch, counted, rule.LargestUnits);

    /// <summary>What each unit counts of its duties, and each province of its units.</summary>
    public IEnumerable<ProvinceTotals> Count() => _provinces.Select((units, p) =>
    {
        ImmutableArray<ImmutableArray<KeyedMeasure>> each = [.. units.Select(unit => unit.Measures())];
        return new ProvinceTotals($"unit:{p + 10}", MeasureSet.Sum(each), each);
    });

    private sealed class UnitState
    {
        private readonly List<(DutyStatus Status, Verification Verification, string? Core)> _duties = [];
        private double _diligence;
        private bool _exists;
        private bool _complete;
        private bool _hasPlan;
        private long[] _difficulties = [];

        public static UnitState Of(Random random, IReadOnlyList<string?> duties, double diligence)
        {
            var unit = new UnitState
            {
                _diligence = diligence,
                _exists = random.Next(8) > 0, _hasPlan = random.Next(3) > 0,
                _difficulties = [.. Enum.GetValues<DifficultyKind>().Select(_ => random.Next(6) == 0 ? 1L : 0)],
            };
            unit._complete = unit._exists && random.Next(3) > 0;
            unit._duties.AddRange(duties.Select(core => unit.Duty(random, core)));
            return unit;
        }

        public void Change(Random random)
        {
            var duty = random.Next(_duties.Count);
            _duties[duty] = Duty(random, _duties[duty].Core);
            _complete = _exists && random.Next(4) > 0;
        }

        public ImmutableArray<KeyedMeasure> Measures()
        {
            var figures = new List<KeyedMeasure>
            {
                new(SteeringMeasures.Status, Statuses(_duties)),
                new(SteeringMeasures.Verified, VerifiedOf(_duties)),
                new(SteeringMeasures.Claims, Measure.Distribution([.. Enum.GetValues<Verification>().Select(v => (long)_duties.Count(duty => IsDone(duty) && duty.Verification == v))])),
                new(SteeringMeasures.HasOverdue, Measure.Flag(_duties.Any(duty => duty.Status is DutyStatus.Overdue))),
                new(CommitteeMeasures.Exists, Measure.Flag(_exists)),
                new(CommitteeMeasures.Complete, Measure.Flag(_complete)),
                new(AccountabilityMeasures.DifficultiesByKind, Measure.Distribution([.. _difficulties])),
                new(AccountabilityMeasures.Difficulties, Measure.Distribution([0, 0, _difficulties[0], 0, 0, 0])),
            };
            var reports = _duties.Where(duty => duty.Core == AnnualReport && (IsDone(duty) || duty.Status is DutyStatus.Overdue)).ToList();
            figures.Add(new(SteeringMeasures.AnnualReport, Measure.Ratio(reports.Count(duty => duty.Status is DutyStatus.DoneOnTime), reports.Count)));
            if (_hasPlan)
            {
                figures.Add(new(SteeringMeasures.UnitPlanExists, Measure.Flag(true)));
            }

            foreach (var core in _duties.Where(duty => duty.Core is not null).GroupBy(duty => duty.Core!))
            {
                figures.Add(new(SteeringMeasures.StatusOfCore(CoreDuty.Prefix + core.Key), Statuses(core)));
                figures.Add(new(SteeringMeasures.VerifiedOfCore(CoreDuty.Prefix + core.Key), VerifiedOf(core)));
            }

            figures.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
            return [.. figures];
        }

        private (DutyStatus Status, Verification Verification, string? Core) Duty(Random random, string? core)
        {
            var status = random.NextDouble() < _diligence ? DutyStatus.DoneOnTime : random.Next(10) switch
            {
                < 4 => DutyStatus.DoneOnTime, 4 => DutyStatus.DoneLate, 5 => DutyStatus.Overdue, 6 => DutyStatus.InProgress,
                7 => DutyStatus.DueSoon, 8 => DutyStatus.NotDue, _ => random.Next(4) == 0 ? DutyStatus.NotApplicable : DutyStatus.NoData,
            };
            return (status, (Verification)random.Next(4), core);
        }

        private static bool IsDone((DutyStatus Status, Verification Verification, string? Core) duty) => duty.Status is DutyStatus.DoneOnTime or DutyStatus.DoneLate;

        private static Measure Statuses(IEnumerable<(DutyStatus Status, Verification Verification, string? Core)> duties) =>
            Measure.Distribution([.. Enum.GetValues<DutyStatus>().Select(status => (long)duties.Count(duty => duty.Status == status))]);

        private static Measure VerifiedOf(IEnumerable<(DutyStatus Status, Verification Verification, string? Core)> duties) =>
            Measure.Ratio(duties.Count(duty => IsDone(duty) && duty.Verification is Verification.Confirmed), duties.Count(IsDone));
    }
}
