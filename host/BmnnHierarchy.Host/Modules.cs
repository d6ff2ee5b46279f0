using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Grains;
using BmnnHierarchy.Journal;
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
        builder.Services.AddRollup();
        builder.Services.AddSteering();
        builder.AddGrainEngine(typeof(UnitsModule).Assembly, typeof(SteeringModule).Assembly, typeof(RollupModule).Assembly);
    }
}
