using BmnnHierarchy.Access;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Benchmarks.National;

/// <summary>A folder with the country's data: every commune has the duties of the plan, everything has arrived at the Ministry.</summary>
internal sealed class NationalData : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bmnn-national-");

    private NationalData()
    {
    }

    /// <summary>Assignments that each commune has; recurring ones are open for their present period.</summary>
    public static int DutiesOfEach { get; } = SyntheticPlans.CommuneTemplates().Length;

    public string Folder => _folder.FullName;

    /// <summary>The day on which everything was assigned: yesterday, so that there is a past to ask for.</summary>
    public static DateOnly Day { get; } = VietnamTime.Today(TimeProvider.System).AddDays(-1);

    public static async Task<NationalData> WriteAsync(CancellationToken cancellationToken)
    {
        var data = new NationalData();
        await using var app = NationalHost.Build(data.Folder, "http://127.0.0.1:0", Day);
        await app.StartAsync(cancellationToken);
        using (app.Services.GetRequiredService<ICallerContext>().Use(Caller.System))
        {
            await AssignAsync(app.Services, cancellationToken);
            var opened = await app.Services.GetRequiredService<IAccounts>().CreateAsync(NationalHost.LeaderAccount(), Caller.SystemAccount, cancellationToken);
            if (opened.IsRefused)
            {
                throw new InvalidOperationException(opened.Refusal.Code);
            }
        }

        await app.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(cancellationToken);
        await app.StopAsync(cancellationToken);
        return data;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task AssignAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var templates = SyntheticPlans.CommuneTemplates();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(NationalHost.Tree.Communes, options, async (commune, stop) =>
        {
            var plan = SyntheticPlans.CodeOf(NationalHost.Tree.ProvinceOf(commune)!.Key);
            var reply = await grains.GetGrain<ISteeringGrain>(commune.ToString()).AssignAsync(new AssignDuties("bench-assign", plan, templates), stop);
            if (reply.IsRefused)
            {
                throw new InvalidOperationException(reply.Refused.Code);
            }
        });
    }
}
