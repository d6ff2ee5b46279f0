namespace BmnnHierarchy.Host.Live;

internal static class LiveServices
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<LivePace>();
        services.AddSingleton<LiveStream>();
    }
}
