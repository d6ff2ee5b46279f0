using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Keeps the reminders of all grains and lets them tick.</summary>
internal sealed class ReminderService(GrainEngine engine, IEnumerable<IReminderTable> tables)
{
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(GrainId Grain, string Name), ScheduledReminder> _scheduled = new();
    private readonly IReminderTable? _table = tables.LastOrDefault();

    private IReminderTable Table => _table ?? throw new InvalidOperationException($"No {nameof(IReminderTable)} is registered.");

    /// <summary>Takes up the reminders of the time before.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_table is null)
        {
            return;
        }

        foreach (var row in await _table.ReadAllAsync(cancellationToken))
        {
            if (engine.Knows(GrainId.Create(row.GrainType, row.GrainKey)))
            {
                Schedule(row);
            }
            else
            {
                engine.Logger.LogWarning("Reminder {Name} of {Type}/{Key} is left alone: there is no such grain class.", row.Name, row.GrainType, row.GrainKey);
            }
        }
    }

    public void Stop()
    {
        foreach (var key in _scheduled.Keys)
        {
            Unschedule(key);
        }
    }

    public async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (period < ShortestPeriod)
        {
            throw new ArgumentException($"A reminder ticks at most once a minute; {name} asks for {period}.", nameof(period));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        var row = new ReminderRow(grain.Type.ToString(), grain.Key.ToString(), name, engine.Time.GetUtcNow() + dueTime, period);
        await Table.SaveAsync(row, CancellationToken.None);
        return Schedule(row);
    }

    public IGrainReminder? Find(GrainId grain, string name) => _scheduled.GetValueOrDefault((grain, name));

    public async Task UnregisterAsync(GrainId grain, IGrainReminder reminder)
    {
        if (_scheduled.TryGetValue((grain, reminder.ReminderName), out var scheduled))
        {
            await Table.RemoveAsync(scheduled.Row, CancellationToken.None);
            Unschedule((grain, reminder.ReminderName));
        }
    }

    private ScheduledReminder Schedule(ReminderRow row)
    {
        var key = (GrainId.Create(row.GrainType, row.GrainKey), row.Name);
        Unschedule(key);
        var reminder = new ScheduledReminder(engine, key.Item1, row);
        _scheduled[key] = reminder;
        reminder.Start();
        return reminder;
    }

    private void Unschedule((GrainId Grain, string Name) key)
    {
        if (_scheduled.TryRemove(key, out var before))
        {
            before.Dispose();
        }
    }
}
