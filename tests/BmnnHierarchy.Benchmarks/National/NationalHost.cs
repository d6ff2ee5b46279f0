using BmnnHierarchy.Access;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Host;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units.Loading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Benchmarks.National;

/// <summary>
/// The product as it is deployed (server, pages, grains, SQLite) with the tree of a country in place of its reference data: a
/// ministry, 34 provinces, 150 communes in each. No account needs a second factor.
/// </summary>
internal static class NationalHost
{
    /// <summary>First argument of this program when it is to be that host instead of measuring.</summary>
    public const string Verb = "national-host";

    /// <summary>First argument of a process that ends at once, which is what any start has to be held against.</summary>
    public const string Nothing = "nothing";

    public const string Leader = "leader";
    public const string Password = "mot-mat-khau-dai";

    public static SyntheticTree Tree { get; } = new(34, 150);

    /// <summary>Serves until it is told to end.</summary>
    public static async Task<int> ServeAsync(string dataFolder, string url)
    {
        await using var app = Build(dataFolder, url);
        await app.RunAsync();
        return 0;
    }

    /// <param name="day">The day on which it believes to be; null: today.</param>
    public static WebApplication Build(string dataFolder, string url, DateOnly? day = null) =>
        HostApplication.Build(new HostSettings(dataFolder, url, []), builder =>
        {
            if (day is { } other)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(ShiftedTime.To(other, TimeProvider.System)));
            }

            builder.Services.Replace(ServiceDescriptor.Singleton(NationalReference.Files(Tree)));
            builder.Services.Replace(ServiceDescriptor.Singleton<IPlanCatalogue>(new SyntheticPlans(Tree.Provinces)));
            builder.Services.Configure<AccessSettings>(settings => settings.SecondFactor = new SecondFactorSettings { RequiredFor = [] });
        });

    /// <summary>One who leads every province: the pages that are measured are those of any.</summary>
    public static NewAccount LeaderAccount() => new(
        Leader, "Lãnh đạo", Password,
        [.. Tree.Provinces.Select(p => new Grant(Role.ProvincialLeader, p, new DateRange(new DateOnly(2025, 7, 1), null)))],
        "Đo tốc độ");
}
