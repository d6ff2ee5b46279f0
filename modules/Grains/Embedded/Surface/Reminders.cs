using BmnnHierarchy.Grains.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that can be woken by reminders.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>
        /// A tick says: look at what is due. It may be missed or come twice; what is due, and since when, is in the grain's state.
        /// It comes without a request context.
        /// </summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }

    /// <summary>Reminders: durable, at least a minute apart, waking the grain when it is not active.</summary>
    public static class GrainReminderExtensions
    {
        /// <summary>Durable when the task completes. Replaces the grain's reminder of that name.</summary>
        /// <exception cref="ArgumentException">The period is shorter than a minute, or the due time negative.</exception>
        /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
        public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
            RemindersOf(grain).RegisterAsync(grain.GetGrainId(), reminderName, dueTime, period);

        /// <summary>The grain's reminder of that name, or null.</summary>
        public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
            Task.FromResult(RemindersOf(grain).Find(grain.GetGrainId(), reminderName));

        /// <summary>The reminder no longer ticks; a tick under way may still arrive.</summary>
        public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
            RemindersOf(grain).UnregisterAsync(grain.GetGrainId(), reminder);

        private static ReminderService RemindersOf(Grain grain) => grain is IRemindable
            ? grain.ServiceProvider.GetRequiredService<ReminderService>()
            : throw new InvalidOperationException($"{grain.GetType().Name} is not {nameof(IRemindable)}.");
    }
}

namespace Orleans.Runtime
{
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    /// <summary>When a tick was due; instants are UTC.</summary>
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime currentTickTime)
    {
        public DateTime FirstTickTime { get; } = firstTickTime;

        public TimeSpan Period { get; } = period;

        public DateTime CurrentTickTime { get; } = currentTickTime;
    }
}
