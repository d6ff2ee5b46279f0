using System.Collections.Immutable;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler.Bodies;

/// <summary>From the words of a plan to units of its province, or to kinds when the province's units are not loaded.</summary>
internal sealed class BodyResolver
{
    private readonly MendedText _text;
    private readonly Dictionary<string, Unit> _bodies;

    public BodyResolver(MendedText text, IUnitTree tree, Unit? province)
    {
        _text = text;
        Province = province;
        _bodies = province is null
            ? []
            : tree.All.Where(unit => unit.Parent == province.Key && unit.BodyCode is not null)
                .GroupBy(unit => unit.BodyCode!, StringComparer.Ordinal)
                .ToDictionary(bodies => bodies.Key, bodies => bodies.Last(), StringComparer.Ordinal);
    }

    public Unit? Province { get; }

    public Unit? Body(string code) => _bodies.GetValueOrDefault(code);

    public ImmutableArray<NamedBody> Named(IEnumerable<BodyName> bodies) =>
        [.. bodies.SelectMany(Named).DistinctBy(body => (body.Unit ?? body.Name, body.Kind))];

    /// <summary>A body by its code, in the words of the tree where it has them.</summary>
    public NamedBody Known(string code, string words, string? note = null) =>
        Body(code) is { } unit ? new NamedBody(unit.Name, unit.Key.ToString(), null, note) : new NamedBody(words, null, SoleKind(code), note);

    /// <summary>The binding of single bodies and groups; a single body is left out where all of its kind are bound.</summary>
    public DutyBinding Binding(IEnumerable<BodyName> bodies)
    {
        var all = bodies.ToList();
        var kinds = all.SelectMany(body => body.Kinds).Distinct().ToImmutableArray();
        var codes = all.Where(body => body.Code is not null && !IsOfKind(body.Code, kinds)).Select(body => body.Code!).Distinct().ToImmutableArray();
        return Binding(kinds, codes);
    }

    public static DutyBinding Binding(ImmutableArray<string> kinds, ImmutableArray<string> codes) => kinds.Contains(nameof(UnitKind.FormerDistrict))
        ? new DutyBinding(kinds, codes, BodyLexicon.DistrictsEnded, BodyLexicon.DistrictsEndedInEnglish)
        : new DutyBinding(kinds, codes);

    private IEnumerable<NamedBody> Named(BodyName body)
    {
        var words = body.Name ?? _text.Words(body.Span);
        if (body.Every)
        {
            return [new NamedBody(words, null, NamedBody.EveryUnit)];
        }

        if (body.Code is not null)
        {
            var unit = Body(body.Code);
            return [new NamedBody(words, unit?.Key.ToString(), unit is null ? body.SoleKind : null, body.Note)];
        }

        return body.Kinds.Count == 0
            ? [new NamedBody(words, Ministry(words), null, body.Note)]
            : body.Kinds.Select(kind => new NamedBody(words, null, kind, body.Note));
    }

    private string? Ministry(string words) =>
        PlainForm.Of(words) == "bo cong an" && Province?.Parent is { } ministry ? ministry.ToString() : null;

    private bool IsOfKind(string code, ImmutableArray<string> kinds) =>
        kinds.Contains(Body(code)?.Kind.ToString() ?? (code.StartsWith("so_", StringComparison.Ordinal) ? nameof(UnitKind.Department) : ""));

    private static string? SoleKind(string code) => BodyLexicon.Singles.FirstOrDefault(single => single.Code == code)?.SoleKind;
}
