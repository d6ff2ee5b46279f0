using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace BmnnHierarchy.EndToEnd.Crash;

/// <summary>Eight communes of Hải Phòng with their duties, and an administrator for each.</summary>
internal static class SeededUnits
{
    public const string Password = "mot-mat-khau-dai";
    private const string Plan = "31-298-2025";

    public static ImmutableArray<UnitKey> Communes { get; } =
        [.. new[] { "11146", "10507", "10525", "10532", "10537", "10543", "10546", "10549" }.Select(code => UnitKey.FromCode("31-" + code))];

    public static string AccountOf(UnitKey unit) => $"admin.{unit.Code.Replace('-', '.')}";

    public static async Task WriteAsync(Action<StorageOptions> storage)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddJournal(storage).AddAccess().AddUnits().AddRollup().AddPlans().AddSteering();
        builder.Services.AddEmbeddedGrains(typeof(UnitsModule).Assembly, typeof(SteeringModule).Assembly, typeof(RollupModule).Assembly);
        using var host = builder.Build();
        await host.StartAsync();
        using (host.Services.GetRequiredService<ICallerContext>().Use(Caller.System))
        {
            (await host.Services.GetRequiredService<IUnitReferenceLoader>().LoadAsync(CancellationToken.None)).IsRefused.ShouldBeFalse();
            foreach (var unit in Communes)
            {
                await AssignAsync(host.Services, unit);
                await OpenAccountAsync(host.Services, unit);
            }
        }

        await host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);
        await host.StopAsync();
    }

    private static async Task AssignAsync(IServiceProvider services, UnitKey unit)
    {
        var templates = services.GetRequiredService<IPlanCatalogue>().Find(Plan)!.Templates
            .Where(t => t.Binding.Kinds.Contains(nameof(UnitKind.Commune)) && t.Binding.Kinds.Contains(nameof(UnitKind.Ward)))
            .Select(t => t.Id);
        var reply = await services.GetRequiredService<IGrainFactory>().GetGrain<ISteeringGrain>(unit.ToString())
            .AssignAsync(new AssignDuties("seed-assign", Plan, [.. templates]), CancellationToken.None);
        reply.Refused.ShouldBeNull();
    }

    private static async Task OpenAccountAsync(IServiceProvider services, UnitKey unit)
    {
        var grant = new Grant(Role.UnitAdministrator, unit, new DateRange(new DateOnly(2025, 7, 1), null));
        var opened = await services.GetRequiredService<IAccounts>().CreateAsync(
            new NewAccount(AccountOf(unit), unit.Code, Password, [grant], "Thử ngắt điện"), Caller.SystemAccount, CancellationToken.None);
        opened.Refusal.ShouldBeNull();
    }
}
