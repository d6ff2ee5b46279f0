using BmnnHierarchy.Committees;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Something a unit records of its steering committee on a day.</summary>
internal sealed record SimulatedCommitteeAct(
    DateOnly On,
    UnitKey Unit,
    string Step,
    Func<ICommitteeGrain, CommitteeTerms, CancellationToken, Task<Reply<CommitteeReceipt>>> Record) : SimulatedAct(On, Unit, "committee", Step);
