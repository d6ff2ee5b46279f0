using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Something a person does about a duty on a day.</summary>
/// <param name="Step">Tells the acts about one duty apart.</param>
internal abstract record SimulatedAct(DateOnly On, UnitKey Unit, string Duty, string Step)
{
    /// <summary>The same for the same act, so that playing it again changes nothing.</summary>
    public string CommandId(int seed) => $"sim-{Digest.OfText($"{seed} {Unit} {Duty} {Step}").ToString()[..32]}";
}

/// <summary>The unit reports progress or a result.</summary>
internal sealed record SimulatedReport(DateOnly On, UnitKey Unit, string Duty, string Step, DutyReport Report) : SimulatedAct(On, Unit, Duty, Step);

/// <summary>The unit corrects what it reported last.</summary>
internal sealed record SimulatedCorrection(DateOnly On, UnitKey Unit, string Duty, string Step, DutyReport Report, string Reason)
    : SimulatedAct(On, Unit, Duty, Step);

/// <summary>The standing body checks a result.</summary>
internal sealed record SimulatedCheck(DateOnly On, UnitKey Unit, string Duty, string Step, Verification Verdict, string? Reason)
    : SimulatedAct(On, Unit, Duty, Step);

/// <summary>The unit asks about a deadline.</summary>
internal sealed record SimulatedRequest(DateOnly On, UnitKey Unit, string Duty, string Step, DutyRequestKind Kind, DateOnly Until, string Reason)
    : SimulatedAct(On, Unit, Duty, Step);

/// <summary>The standing body decides what the unit has asked.</summary>
internal sealed record SimulatedDecision(DateOnly On, UnitKey Unit, string Duty, string Step, bool Granted, string? Reason)
    : SimulatedAct(On, Unit, Duty, Step);

/// <summary>The unit says that an event is to come from which a deadline is counted back.</summary>
internal sealed record SimulatedEvent(DateOnly On, UnitKey Unit, string Duty, string Step, string Plan, string Template, DateOnly HappensOn)
    : SimulatedAct(On, Unit, Duty, Step);
