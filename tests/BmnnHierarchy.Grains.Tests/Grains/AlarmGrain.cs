using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>A grain with reminders.</summary>
[Alias("test.IAlarmGrain")]
public interface IAlarmGrain : IGrainWithStringKey
{
    [Alias("Set")]
    Task<string> SetAsync(string name, TimeSpan due, TimeSpan period);

    [Alias("Unset")]
    Task UnsetAsync(string name);

    [Alias("IsSet")]
    Task<bool> IsSetAsync(string name);

    /// <summary>From now on ticks fail.</summary>
    [Alias("Break")]
    Task BreakAsync();

    [Alias("Leave")]
    Task LeaveAsync();
}

internal sealed class AlarmGrain(Signals signals) : Grain, IAlarmGrain, IRemindable
{
    private bool _broken;

    public async Task<string> SetAsync(string name, TimeSpan due, TimeSpan period) =>
        (await this.RegisterOrUpdateReminder(name, due, period)).ReminderName;

    public async Task UnsetAsync(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    public async Task<bool> IsSetAsync(string name) => await this.GetReminder(name) is not null;

    public Task BreakAsync()
    {
        _broken = true;
        return Task.CompletedTask;
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var who = RequestContext.Get("who") ?? "nobody";
        signals.Log($"{this.GetPrimaryKeyString()} {reminderName} {status.CurrentTickTime:HH:mm} of {status.Period.TotalMinutes} min for {who}");
        return _broken ? throw new PlannedFaultException("tick") : Task.CompletedTask;
    }
}

/// <summary>A grain that cannot have reminders and tries to.</summary>
[Alias("test.IDeafGrain")]
public interface IDeafGrain : IGrainWithStringKey
{
    [Alias("SetReminder")]
    Task SetReminderAsync();
}

internal sealed class DeafGrain : Grain, IDeafGrain
{
    public Task SetReminderAsync() => this.RegisterOrUpdateReminder("never", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
}
