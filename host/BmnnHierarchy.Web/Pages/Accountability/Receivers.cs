using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Forms;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Accountability;

/// <summary>To whom a province can send a directive: all of a group, those with overdue duties, or units one by one.</summary>
public sealed record Receivers(ImmutableArray<ReceiverGroup> Groups, ImmutableArray<Unit> WithOverdue)
{
    public const string Overdue = "qua-han";

    public static async Task<Receivers> ReadAsync(Unit province, IUnitTree tree, DateOnly today, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var children = tree.Children(province.Key, today);
        var scorecard = (await grains.GetGrain<IRollupGrain>(province.Key.ToString()).GetScorecardAsync(cancellationToken)).Value;
        var late = (scorecard?.Children ?? []).Where(row => new SteeringFigures(row.Totals).UnitsWithOverdue.Part > 0).Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
        return new Receivers(
            [
                .. children.GroupBy(unit => unit.Kind.IsCommuneLevel() ? "communes" : "bodies")
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new ReceiverGroup(group.Key, [.. group])),
            ],
            [.. children.Where(unit => late.Contains(unit.Key.ToString()))]);
    }

    /// <summary>Whom the form addresses: everything ticked together, each unit once.</summary>
    public ImmutableArray<string> Chosen(PostedForm form) =>
    [
        .. Groups.Where(group => form.Has("to", group.Name)).SelectMany(group => group.Units)
            .Concat(form.Has("to", Overdue) ? WithOverdue : [])
            .Select(unit => unit.Key.ToString())
            .Concat(form.All("units").Select(code => UnitKey.TryFromCode(code, out var key) ? key.ToString() : code))
            .Distinct(),
    ];
}

/// <param name="Name">communes or bodies; with <c>account.to.</c> before it, key of its text.</param>
public sealed record ReceiverGroup(string Name, ImmutableArray<Unit> Units);
