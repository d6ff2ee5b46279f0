using System.Text.Json;
using System.Text.Json.Serialization;
using BmnnHierarchy.Host.Security;

namespace BmnnHierarchy.Host.Api;

/// <summary>The API, version 1. The document at /openapi/v1.json is the contract, reviewed as a file.</summary>
internal static class ApiEndpoints
{
    public const string Prefix = "/api/v1";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        services.AddOpenApi("v1", ApiDocument.Configure);
        services.AddHttpContextAccessor();
        services.AddScoped<CommandTarget>();
        services.AddScoped<BreakdownTarget>();
        services.AddScoped<CommitteeTarget>();
        services.AddScoped<DraftTarget>();
        services.AddScoped<SubtreeSight>();
        services.AddSingleton<PastFigures>();
        services.AddSingleton<PastLineage>();
        services.AddSingleton<DataAges>();
        services.AddSingleton<PublishedDefinitions>();
        services.AddScoped<AccountabilityTarget>();
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        // The document describes what the product does and holds no data; on a closed network nothing is gained by hiding it.
        routes.MapOpenApi("/openapi/{documentName}.json").AllowsAnyone();

        var api = routes.MapGroup(Prefix).ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapSession();
        api.MapAccounts();
        api.MapTokens();
        api.MapCertificates();
        api.MapPersonalData();
        api.MapAudit();
        api.MapChangeTrail();
        api.MapUnits();
        api.MapPlans();
        api.MapPlanDrafts();
        api.MapPlanDraftCommands();
        api.MapRollup();
        api.MapPublications();
        api.MapAnalysis();
        api.MapLineage();
        api.MapMeasures();
        api.MapPeriods();
        api.MapDuties();
        api.MapDutyCommands();
        api.MapDeadlines();
        api.MapBreakdown();
        api.MapUnitPlans();
        api.MapCommittees();
        api.MapCommitteeCommands();
        api.MapCompositions();
        api.MapReminders();
        api.MapAccountability();
        api.MapAccountabilityCommands();
        api.MapReminderCommands();
        api.MapEvidenceFiles();
    }
}
