using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Assignment;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Files;
using BmnnHierarchy.Steering.Grains;
using BmnnHierarchy.Steering.Reminders;
using BmnnHierarchy.Steering.SavedViews;
using BmnnHierarchy.Steering.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Steering;

/// <summary>Plans and duties: what each unit owes, by when, and what it has done about it.</summary>
public static class SteeringModule
{
    /// <summary>Reads and checks the working calendar that the product ships; a host does not start with reference data that breaks a rule.</summary>
    /// <param name="configuration">Section <c>Evidence</c>: how files given as evidence are looked at; null for the defaults.</param>
    public static IServiceCollection AddSteering(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        var calendar = CalendarFile.LoadEmbedded();
        services.TryAddSingleton(calendar);
        services.TryAddSingleton(calendar.ToCalendar());
        services.AddReminders();
        services.TryAddSingleton<SteeringSurroundings>();
        services.TryAddSingleton<DueUnits>();
        services.TryAddSingleton<ISteeringReads, SteeringReads>();
        services.TryAddSingleton<ISteeringHistory, SteeringHistory>();
        services.TryAddSingleton<IUnitPlanReads, UnitPlanReads>();
        services.TryAddSingleton<IRequestReads, RequestReads>();
        services.TryAddSingleton<IPlanAssignment, PlanAssignment>();
        services.TryAddSingleton<PlanHolders>();
        services.TryAddSingleton<IPlanProgress, PlanProgress>();
        services.AddSingleton<IOutboxHandler, PlanDelivery>();
        services.AddOptions<EvidenceFileOptions>().Configure(options => configuration?.GetSection(EvidenceFileOptions.Section).Bind(options))
            .Validate(options => options.LargestFileMegabytes is >= 1 and <= 25, "Evidence:LargestFileMegabytes is 1 to 25.")
            .Validate(options => options.ScanSeconds is >= 1 and <= 300, "Evidence:ScanSeconds is 1 to 300.")
            .ValidateOnStart();
        services.TryAddSingleton<IVirusScan, CommandScan>();
        services.TryAddSingleton<IEvidenceFiles, EvidenceFiles>();
        services.TryAddSingleton<ISavedViews, PersonalViews>();
        services.AddSingleton<IFacetReplay, SteeringReplay>();
        services.AddMeasures(SteeringMeasureCatalogue.All);
        services.AddHostedService<DayPassingService>();
        services.AddSingleton(new SchemaScripts("steering", typeof(SteeringModule).Assembly));
        return services;
    }
}
