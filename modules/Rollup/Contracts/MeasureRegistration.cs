using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Rollup;

public static class MeasureRegistration
{
    /// <summary>Adds a facet's measures to the catalogue.</summary>
    public static IServiceCollection AddMeasures(this IServiceCollection services, IEnumerable<MeasureDefinition> measures)
    {
        foreach (var measure in measures)
        {
            services.AddSingleton(measure);
        }

        return services;
    }

    /// <summary>The statuses of a distribution over an enumeration, in its order; each value needs its words.</summary>
    public static ImmutableArray<MeasureStatus> StatusesOf<TStatus>(Func<TStatus, Wording> wordsOf)
        where TStatus : struct, Enum =>
        [.. Enum.GetValues<TStatus>().Select(status => new MeasureStatus(char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..], wordsOf(status)))];
}
