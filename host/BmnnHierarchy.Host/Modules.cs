using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Host.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host;

/// <summary>The one list of modules.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.Services.AddJournal(builder.Configuration);
        builder.Services.AddAccess();
        builder.Services.AddUnits();
        builder.Services.AddRollup().AddRollupServices(builder.Configuration);
        builder.Services.AddPlans();
        builder.Services.AddSteering(builder.Configuration);
        builder.Services.AddCommittees();
        builder.Services.AddAccountability();
        builder.Services.AddAnalysis();
        builder.AddGrainEngine(
            typeof(UnitsModule).Assembly,
            typeof(PlansModule).Assembly,
            typeof(SteeringModule).Assembly,
            typeof(CommitteesModule).Assembly,
            typeof(AccountabilityModule).Assembly,
            typeof(RollupModule).Assembly);
    }
}
