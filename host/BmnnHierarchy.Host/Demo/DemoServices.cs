using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo.Simulation;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Host.Demo;

/// <summary>What a demonstration adds to the product.</summary>
internal static class DemoServices
{
    /// <param name="settings">Null when this is no demonstration: then its databases are refused.</param>
    public static void AddDemo(this WebApplicationBuilder builder, DemoSettings? settings)
    {
        builder.Services.AddSingleton<DemoMark>();
        if (settings is null)
        {
            builder.Services.AddHostedService<NoDemoDataHere>();
            return;
        }

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IDemoMarker, DemoMarker>();
        builder.Services.PostConfigure<AccessSettings>(LowerForDemo);
        builder.Services.AddSimulation();
        builder.Services.AddHostedService<DemoStart>();
    }

    /// <summary>The simulation acts in the past, so the whole host runs by a clock that can stand there.</summary>
    private static void AddSimulation(this IServiceCollection services)
    {
        var time = services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider;
        services.AddSingleton(new SimulatedClock(time ?? TimeProvider.System));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<SimulatedClock>()));
        var accounts = services.Last(s => s.ServiceType == typeof(IAccounts));
        services.Replace(ServiceDescriptor.Singleton<IAccounts>(provider => new SimulatedAccounts(
            (IAccounts)(accounts.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, accounts.ImplementationType!)),
            provider.GetRequiredService<IUnitDirectory>())));
        services.AddSingleton<CommitteeStage>();
        services.AddSingleton<SimulationStage>();
        services.AddSingleton<IDemoState, SimulatedState>();
        services.AddSingleton<AccountabilityStage>();
        services.AddSingleton<DirectiveScene>();
        services.AddSingleton<AccountabilityScenes>();
    }

    /// <summary>Everybody knows the password anyway, and nobody is to need a telephone for a look around.</summary>
    private static void LowerForDemo(AccessSettings settings)
    {
        settings.Passwords.ShortestLength = DemoAccounts.Password.Length;
        settings.SecondFactor = new SecondFactorSettings { RequiredFor = [], Issuer = "BMNN demo" };
    }

    private sealed class DemoMarker : IDemoMarker
    {
        public bool IsSimulated => true;
    }
}
