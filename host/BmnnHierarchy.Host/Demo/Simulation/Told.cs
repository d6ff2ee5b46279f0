using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>How one duty of a told unit stands at the end.</summary>
internal enum ToldFate
{
    /// <summary>Nothing reported.</summary>
    Untouched,

    /// <summary>Work reported, no result.</summary>
    UnderWay,

    /// <summary>A result that nobody has checked.</summary>
    DoneUnchecked,
}

/// <summary>
/// The two communes with a demo account: what their administrators find is told, not left to chance, so that there is
/// something to do for whoever signs in. All their other duties are done in time.
/// </summary>
internal static class Told
{
    private static readonly Dictionary<UnitKey, Dictionary<string, ToldFate>> Units = new()
    {
        [UnitKey.FromCode("31-11146")] = new()
        {
            ["HP-III.7.4"] = ToldFate.UnderWay,
            ["HP-II.5.b"] = ToldFate.UnderWay,
            ["HP-II.4.a"] = ToldFate.DoneUnchecked,
            ["HP-IV.1.b"] = ToldFate.Untouched,
        },
        [UnitKey.FromCode("40-16738")] = new()
        {
            ["NA-II.2.f"] = ToldFate.UnderWay,
            ["NA-II.3.b"] = ToldFate.DoneUnchecked,
            ["NA-II.7"] = ToldFate.Untouched,
        },
    };

    public static bool About(UnitKey unit) => Units.ContainsKey(unit);

    public static ToldFate? FateOf(UnitKey unit, string template) =>
        Units.TryGetValue(unit, out var fates) && fates.TryGetValue(template, out var fate) ? fate : null;
}
