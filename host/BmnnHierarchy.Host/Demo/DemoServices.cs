using BmnnHierarchy.Web;
using Microsoft.AspNetCore.Identity;

namespace BmnnHierarchy.Host.Demo;

/// <summary>What a demonstration adds to the product.</summary>
internal static class DemoServices
{
    public static void AddDemo(this WebApplicationBuilder builder, DemoSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IDemoMarker, DemoMarker>();
        builder.Services.Configure<IdentityOptions>(options => options.Password.RequiredLength = DemoAccounts.Password.Length);
        builder.Services.AddSingleton<IDemoState, AssignedPlans>();
        builder.Services.AddHostedService<DemoStart>();
    }

    private sealed class DemoMarker : IDemoMarker
    {
        public bool IsSimulated => true;
    }
}
