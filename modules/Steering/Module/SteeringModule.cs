using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Assignment;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Grains;
using BmnnHierarchy.Steering.Reminders;
using BmnnHierarchy.Steering.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Steering;

/// <summary>Plans and duties: what each unit owes, by when, and what it has done about it.</summary>
public static class SteeringModule
{
    /// <summary>Reads and checks the working calendar that the product ships; a host does not start with reference data that breaks a rule.</summary>
    public static IServiceCollection AddSteering(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        var calendar = CalendarFile.LoadEmbedded();
        services.TryAddSingleton(calendar);
        services.TryAddSingleton(calendar.ToCalendar());
        services.AddReminders();
        services.TryAddSingleton<SteeringSurroundings>();
        services.TryAddSingleton<DueUnits>();
        services.TryAddSingleton<ISteeringReads, SteeringReads>();
        services.TryAddSingleton<IRequestReads, RequestReads>();
        services.TryAddSingleton<IPlanAssignment, PlanAssignment>();
        services.TryAddSingleton<PlanHolders>();
        services.TryAddSingleton<IPlanProgress, PlanProgress>();
        services.AddSingleton<IOutboxHandler, PlanDelivery>();
        services.AddSingleton<IFacetReplay, SteeringReplay>();
        services.AddHostedService<DayPassingService>();
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));
        return services;
    }
}
