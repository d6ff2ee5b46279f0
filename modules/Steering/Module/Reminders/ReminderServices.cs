using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Steering.Reminders;

/// <summary>Reminders, the calendar of deadlines and the digest.</summary>
internal static class ReminderServices
{
    /// <summary>Reads and checks the ladder that the product ships.</summary>
    public static void AddReminders(this IServiceCollection services)
    {
        var rules = ReminderRulesFile.LoadEmbedded().Rules;
        services.TryAddSingleton<IReminderLadder>(provider => new ReminderLadder(rules, provider.GetRequiredService<WorkingCalendar>()));
        services.AddSingleton<IOutboxHandler, ReminderDelivery>();
        services.TryAddSingleton<IReminderReads, ReminderReads>();
        services.TryAddSingleton<IDeadlineCalendar, DeadlineCalendar>();
        services.TryAddSingleton<IDutyDigests, DutyDigests>();
    }
}
