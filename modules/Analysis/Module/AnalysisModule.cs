using BmnnHierarchy.Analysis.Outlooks;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Analysis.Scoring;
using BmnnHierarchy.Analysis.Storage;
using BmnnHierarchy.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BmnnHierarchy.Analysis;

/// <summary>What figures tell those who lead, and what of them may be told to whom.</summary>
public static class AnalysisModule
{
    /// <summary>Reads and checks the rules that the product ships; a host does not start with reference data that breaks a rule.</summary>
    public static IServiceCollection AddAnalysis(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new SchemaScripts("analysis", typeof(AnalysisModule).Assembly));
        services.TryAddSingleton(PublicationRules.LoadEmbedded());
        services.TryAddSingleton<PublicationStore>();
        services.TryAddSingleton<MinistryReading>();
        services.TryAddSingleton<IMinistryPublications, MinistryPublications>();
        services.TryAddSingleton<AnalysisSight>();
        services.TryAddSingleton<ScoringRules>();
        services.TryAddSingleton<IScoringRules>(provider => provider.GetRequiredService<ScoringRules>());
        services.TryAddSingleton<ILeadershipAnalysis, LeadershipAnalysis>();
        return services;
    }
}
