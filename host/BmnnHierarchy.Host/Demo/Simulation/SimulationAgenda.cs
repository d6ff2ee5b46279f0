namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>What is still to be played, by day.</summary>
internal sealed class SimulationAgenda
{
    private readonly SortedDictionary<DateOnly, List<SimulatedProvince>> _newDuties = [];
    private readonly SortedDictionary<DateOnly, Dictionary<SimulatedProvince, List<SimulatedAct>>> _acts = [];
    private DateOnly _after;

    public SimulationAgenda(IEnumerable<SimulatedProvince> provinces)
    {
        foreach (var province in provinces)
        {
            foreach (var day in province.DaysOfNewDuties())
            {
                (_newDuties.TryGetValue(day, out var there) ? there : _newDuties[day] = []).Add(province);
            }
        }
    }

    /// <summary>Acts that follow from duties a day has opened; they lie on that day or later.</summary>
    public void Add(SimulatedProvince province, IEnumerable<SimulatedAct> acts)
    {
        foreach (var act in acts)
        {
            var day = _acts.TryGetValue(act.On, out var there) ? there : _acts[act.On] = [];
            (day.TryGetValue(province, out var list) ? list : day[province] = []).Add(act);
        }
    }

    /// <summary>The next day on which something happens, or null at the end.</summary>
    public AgendaDay? NextDay()
    {
        var day = FirstAfter(_after);
        if (day is not { } on)
        {
            return null;
        }

        _after = on;
        var next = FirstAfter(on);
        return new AgendaDay(on, _newDuties.TryGetValue(on, out var provinces) ? provinces : [], next?.Month != on.Month);
    }

    /// <summary>The day's acts, province by province.</summary>
    public IEnumerable<(SimulatedProvince Province, IReadOnlyList<SimulatedAct> Acts)> TakeActs(DateOnly day) =>
        _acts.Remove(day, out var acts) ? acts.Select(a => (a.Key, (IReadOnlyList<SimulatedAct>)a.Value)) : [];

    private DateOnly? FirstAfter(DateOnly day)
    {
        var duties = _newDuties.Keys.Where(d => d > day).Select(d => (DateOnly?)d).FirstOrDefault();
        var acts = _acts.Keys.Where(d => d > day).Select(d => (DateOnly?)d).FirstOrDefault();
        return duties is null || acts < duties ? acts ?? duties : duties;
    }
}

/// <param name="NewDuties">Provinces whose units get duties on this day.</param>
internal sealed record AgendaDay(DateOnly On, IReadOnlyList<SimulatedProvince> NewDuties, bool IsLastOfMonth);
