using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Committees;

/// <summary>Steering committees (Ban Chỉ đạo bảo vệ bí mật nhà nước): who sits on them, by which decision, and what is vacant.</summary>
public static class CommitteesModule
{
    public static IServiceCollection AddCommittees(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
