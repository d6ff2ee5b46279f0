using System.Globalization;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// Plays, day by day from the first plan to yesterday, what the units of the provinces have done: plans assigned, work
/// reported, results checked. A database that was played to its end is left as it is; one that was interrupted goes on
/// where it stopped, because the same days always bring the same acts under the same command ids.
/// </summary>
internal sealed partial class SimulatedState(
    IPlanCatalogue plans, IUnitDirectory units, SimulationStage stage, CommitteeStage committees, SimulatedClock clock, IJournal journal, ILogger<SimulatedState> logger) : IDemoState
{
    private const int Seed = 298;
    private const int DaysBetweenPassing = 7;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await stage.RecordPlansAsync(plans.Plans, cancellationToken);
        var record = new SimulationRecord(journal);
        await record.LoadAsync(cancellationToken);
        if (record.Progress.IsFinished)
        {
            return;
        }

        if (record.Progress.Seed is null)
        {
            await record.BeginAsync(Seed, clock.TrueToday.AddDays(-1), clock.TrueNow, cancellationToken);
        }

        try
        {
            await PlayAsync(record, cancellationToken);
        }
        finally
        {
            clock.RunInTrueTime();
        }

        await record.FinishAsync(clock.TrueNow, cancellationToken);
    }

    private async Task PlayAsync(SimulationRecord record, CancellationToken cancellationToken)
    {
        var dice = new Dice(record.Progress.Seed!.Value);
        var lastDay = record.Progress.LastDay;
        var provinces = plans.Plans
            .Select(plan => new SimulatedProvince(dice, plan, units.Current, lastDay))
            .Where(province => province.AssignedOn <= lastDay)
            .ToList();
        var agenda = new SimulationAgenda(provinces);
        var (played, passed) = (0, DateOnly.MinValue);
        while (agenda.NextDay() is { } day)
        {
            clock.StandOn(day.On);
            foreach (var province in day.NewDuties)
            {
                await OpenDutiesAsync(province, agenda, cancellationToken);
                if (day.On == province.AssignedOn)
                {
                    agenda.Add(province, await committees.OpenAsync(province, dice, cancellationToken));
                    var course = new BreakdownCourse(dice, province);
                    foreach (var (unit, duties) in await stage.DutiesAsync(province, cancellationToken))
                    {
                        agenda.Add(province, duties.Duties.IsEmpty ? [] : course.Acts(unit, duties.Duties));
                    }
                }
            }

            // What was played before an interruption need not be played again.
            if (day.On >= record.Progress.Reached)
            {
                if (day.On >= passed.AddDays(DaysBetweenPassing) || day.IsLastOfMonth)
                {
                    await PassDaysAsync(provinces.Where(province => province.AssignedOn < day.On), cancellationToken);
                    passed = day.On;
                }

                foreach (var (province, acts) in agenda.TakeActs(day.On))
                {
                    await stage.PlayAsync(province, dice.Seed, acts, cancellationToken);
                    played += acts.Count;
                }

                if (day.IsLastOfMonth)
                {
                    await record.ReachAsync(day.On.AddDays(1), clock.TrueNow, cancellationToken);
                }
            }
        }

        clock.RunInTrueTime();
        await PassDaysAsync(provinces, cancellationToken);
        foreach (var province in provinces)
        {
            await stage.RemindAsync(province, cancellationToken);
        }

        LogPlayed(logger, played, lastDay.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>Deadlines pass in the past too, so that what was overdue then is in the history.</summary>
    private async Task PassDaysAsync(IEnumerable<SimulatedProvince> provinces, CancellationToken cancellationToken)
    {
        foreach (var province in provinces)
        {
            await stage.PassDaysAsync(province, cancellationToken);
        }
    }

    private async Task OpenDutiesAsync(SimulatedProvince province, SimulationAgenda agenda, CancellationToken cancellationToken)
    {
        await stage.AssignAsync(province, cancellationToken);
        await stage.PassDaysAsync(province, cancellationToken);
        foreach (var (unit, duties) in await stage.DutiesAsync(province, cancellationToken))
        {
            agenda.Add(province, province.ActsAbout(unit, duties.Duties));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Simulated {Acts} acts up to {LastDay}")]
    private static partial void LogPlayed(ILogger logger, int acts, string lastDay);
}
