using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Something a unit does about its own plan or a sub-task on a day; answers why it was refused, or null.</summary>
internal sealed record SimulatedUnitAct(
    DateOnly On,
    UnitKey Unit,
    string Duty,
    string Step,
    Func<ISteeringGrain, string, CancellationToken, Task<RefusalReply?>> Act) : SimulatedAct(On, Unit, Duty, Step);
