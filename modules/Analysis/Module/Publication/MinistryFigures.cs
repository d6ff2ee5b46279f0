using BmnnHierarchy.Accountability;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Steering;
using static BmnnHierarchy.Analysis.PublishedFigures;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>The table of what the Ministry gets: figures that mean the same in every province. Dates belong to single units and are not among them.</summary>
internal static class MinistryFigures
{
    private const int Head = 60;
    private const int Main = 24;
    private const int Detail = 4;

    private static readonly (string Key, DutyStatus Status)[] OpenStatuses =
    [
        (NotDue, DutyStatus.NotDue), (InProgress, DutyStatus.InProgress), (DueSoon, DutyStatus.DueSoon), (Overdue, DutyStatus.Overdue), (NoData, DutyStatus.NoData),
    ];

    /// <param name="cores">Core duties without their prefix, each once.</param>
    public static FigureTable TableFor(IEnumerable<string> cores)
    {
        var table = new FigureTable();
        AddDuties(table);
        AddUnits(table);
        AddDifficulties(table);
        AddCores(table, [.. cores]);
        return table;
    }

    private static void AddDuties(FigureTable table)
    {
        var open = OpenStatuses.Select(status => Of(status.Status)).ToArray();
        Term[] done = [Of(DutyStatus.DoneOnTime), Of(DutyStatus.DoneLate)];
        table.Add(Assigned, Head, [.. open, .. done, Of(DutyStatus.NotApplicable)]);
        table.Add(PublishedFigures.NotApplicable, Detail, Of(DutyStatus.NotApplicable));
        table.Add(Counted, Head, [.. open, .. done]);
        table.Add(Done, Head, done);
        table.Add(Open, Main, open);
        table.Add(DoneOnTime, Detail * 2, Of(DutyStatus.DoneOnTime));
        table.Add(DoneLate, Detail, Of(DutyStatus.DoneLate));
        foreach (var (key, status) in OpenStatuses)
        {
            table.Add(key, key == Overdue ? Main : Detail, Of(status));
        }

        Term confirmed = new(SteeringMeasures.Verified, 0, 1);
        table.Add(Verified, Main, confirmed);
        table.Add(Unverified, Detail, [.. done, confirmed with { Sign = -1 }]);
        table.Add(Waiting, Detail, new Term(SteeringMeasures.Claims, (int)Verification.None, 1));
        table.Add(Rejected, Detail, new Term(SteeringMeasures.Claims, (int)Verification.Rejected, 1));
        table.Add(NeedsMore, Detail, new Term(SteeringMeasures.Claims, (int)Verification.NeedsMore, 1));

        table.Sum(Assigned, Counted, PublishedFigures.NotApplicable);
        table.Sum(Counted, Done, Open);
        table.Sum(Done, DoneOnTime, DoneLate);
        table.Sum(Open, [.. OpenStatuses.Select(status => status.Key)]);
        table.Sum(Done, Verified, Unverified);
        table.Sum(Unverified, Waiting, Rejected, NeedsMore);
    }

    private static void AddUnits(FigureTable table)
    {
        Term late = new(SteeringMeasures.HasOverdue, 0, 1), notLate = late with { Index = 1 }, withPlan = new(SteeringMeasures.UnitPlanExists, 0, 1);
        table.Add(UnitsCounted, Head, late, notLate);
        table.Add(UnitsOverdue, Main, late);
        table.Add(UnitsNotOverdue, Detail, notLate);
        table.Add(UnitsWithPlan, Detail, withPlan);
        table.Add(UnitsWithoutPlan, Detail, late, notLate, withPlan with { Sign = -1 });
        table.Sum(UnitsCounted, UnitsOverdue, UnitsNotOverdue);
        table.Sum(UnitsCounted, UnitsWithPlan, UnitsWithoutPlan);

        // A unit that is late is late with at least one duty.
        table.AtLeast(Overdue, countsRest: false, UnitsOverdue);

        Term onTime = new(SteeringMeasures.AnnualReport, 0, 1), expected = onTime with { Index = 1 };
        table.Add(ReportsExpected, Main, expected);
        table.Add(ReportsOnTime, Main, onTime);
        table.Add(ReportsNotOnTime, Detail, expected, onTime with { Sign = -1 });
        table.Sum(ReportsExpected, ReportsOnTime, ReportsNotOnTime);

        Term complete = new(CommitteeMeasures.Complete, 0, 1), exists = new(CommitteeMeasures.Exists, 0, 1);
        table.Add(CommitteesHeld, Main, complete, complete with { Index = 1 });
        table.Add(CommitteesComplete, Main, complete);
        table.Add(CommitteesIncomplete, Detail, complete with { Index = 1 });
        table.Add(CommitteesExisting, Main, exists);
        table.Add(CommitteesMissing, Detail, exists with { Index = 1 });
        table.Sum(CommitteesHeld, CommitteesComplete, CommitteesIncomplete);
        table.Sum(CommitteesHeld, CommitteesExisting, CommitteesMissing);

        // A committee that is complete exists; those that exist and are not complete are units one could count.
        table.AtLeast(CommitteesExisting, countsRest: true, CommitteesComplete);
    }

    private static void AddDifficulties(FigureTable table)
    {
        var kinds = Enum.GetValues<DifficultyKind>().Select(kind => (Key: DifficultiesOf(kind.ToString().ToLowerInvariant()), Term: new Term(AccountabilityMeasures.DifficultiesByKind, (int)kind, 1))).ToArray();
        table.Add(DifficultiesOpen, Main, [.. kinds.Select(kind => kind.Term)]);
        table.Add(DifficultiesEscalated, Detail, new Term(AccountabilityMeasures.Difficulties, (int)DifficultyStatus.Escalated, 1));
        foreach (var (key, term) in kinds)
        {
            table.Add(key, Detail, term);
        }

        table.Sum(DifficultiesOpen, [.. kinds.Select(kind => kind.Key)]);
        table.AtLeast(DifficultiesOpen, countsRest: true, DifficultiesEscalated);
    }

    private static void AddCores(FigureTable table, string[] cores)
    {
        foreach (var core in cores)
        {
            var status = SteeringMeasures.StatusOfCore(Plans.CoreDuty.Prefix + core);
            var open = OpenStatuses.Select(open => new Term(status, (int)open.Status, 1)).ToArray();
            Term[] done = [new(status, (int)DutyStatus.DoneOnTime, 1), new(status, (int)DutyStatus.DoneLate, 1)];
            Term confirmed = new(SteeringMeasures.VerifiedOfCore(Plans.CoreDuty.Prefix + core), 0, 1);
            table.Add(CoreCounted(core), Detail * 2, [.. open, .. done]);
            table.Add(CoreDone(core), Detail, done);
            table.Add(CoreNotDone(core), 1, open);
            table.Add(CoreVerified(core), Detail, confirmed);
            table.Add(CoreUnverified(core), 1, [.. done, confirmed with { Sign = -1 }]);
            table.Sum(CoreCounted(core), CoreDone(core), CoreNotDone(core));
            table.Sum(CoreDone(core), CoreVerified(core), CoreUnverified(core));
        }

        if (cores.Length > 0)
        {
            // A duty carries out one core duty at most: what is left of each total are the province's own duties.
            table.AtLeast(Open, countsRest: true, [.. cores.Select(CoreNotDone)]);
            table.AtLeast(Verified, countsRest: true, [.. cores.Select(CoreVerified)]);
            table.AtLeast(Unverified, countsRest: true, [.. cores.Select(CoreUnverified)]);
            table.AtLeast(Done, countsRest: true, [.. cores.Select(CoreDone)]);
        }
    }

    private static Term Of(DutyStatus status) => new(SteeringMeasures.Status, (int)status, 1);
}
