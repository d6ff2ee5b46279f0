using BmnnHierarchy.Analysis.Publishing;
using Google.OrTools.LinearSolver;
using static BmnnHierarchy.Analysis.PublishedFigures;

namespace BmnnHierarchy.Analysis.Tests.Publication;

/// <summary>
/// A reader who holds everything published, knows what the figures mean and how they add up, knows that nothing is negative
/// and that a zero is never masked, and is told moreover which figures have not changed between the publications. He narrows
/// each masked figure down by linear programming. How figures add up is written down here once more, not read from the
/// product: a relation that the product forgot is used against it.
/// </summary>
internal sealed class Adversary : IDisposable
{
    /// <summary>More than any figure: the solver calls a problem without bounds infeasible.</summary>
    private const double Ceiling = 1e6;

    /// <summary>So many worlds are looked at along all figures that are still narrow, before each is looked at by itself.</summary>
    private const int Looks = 8;

    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Dictionary<string, Variable> _figures = [];
    private readonly IReadOnlyList<PublicationRecord> _seen;

    public Adversary(params IReadOnlyList<PublicationRecord> seen)
    {
        _seen = seen;
        for (var date = 0; date < seen.Count; date++)
        {
            Enter(date);
        }
    }

    public int Variables => _solver.NumVariables();

    /// <summary>The masked figures with the range in which each can be.</summary>
    public IEnumerable<(string Figure, double Low, double High)> Masked()
    {
        foreach (var name in MaskedNames())
        {
            yield return (name, Bound(name, maximize: false), Bound(name, maximize: true));
        }
    }

    /// <summary>
    /// The masked figures of which less than a width is left open, each with its range. Every world that the solver finds
    /// says something about all figures at once: only those are asked for one by one whose range is not seen to be wide.
    /// </summary>
    public IReadOnlyList<(string Figure, double Low, double High)> NarrowedTo(double width)
    {
        var seen = MaskedNames().ToDictionary(name => name, _ => (Low: double.PositiveInfinity, High: double.NegativeInfinity));
        for (var look = 0; look < Looks; look++)
        {
            Look(seen, seen.Where(figure => IsNarrow(figure.Value)).Select(figure => figure.Key), maximize: look % 2 == 0);
        }

        var narrowed = new List<(string, double, double)>();
        foreach (var name in seen.Keys.ToList())
        {
            foreach (var maximize in (bool[])[true, false])
            {
                if (IsNarrow(seen[name]))
                {
                    Look(seen, [name], maximize);
                }
            }

            if (IsNarrow(seen[name]))
            {
                narrowed.Add((name, seen[name].Low, seen[name].High));
            }
        }

        return narrowed;

        bool IsNarrow((double Low, double High) range) => range.High - range.Low < width;
    }

    public void Dispose() => _solver.Dispose();

    private IEnumerable<string> MaskedNames() => Enumerable.Range(0, _seen.Count)
        .SelectMany(date => _seen[date].Rows.SelectMany(row => _seen[date].Figures.Where((_, i) => row.Masked[i]).Select(figure => NameOf(date, row.Unit, figure))))
        .Distinct();

    private double Bound(string name, bool maximize) => Solve([name], maximize);

    /// <summary>One more world, as far in a direction as it goes, and what it says about all masked figures.</summary>
    private void Look(Dictionary<string, (double Low, double High)> seen, IEnumerable<string> along, bool maximize)
    {
        Solve(along, maximize);
        foreach (var name in seen.Keys.ToList())
        {
            var value = _figures[name].SolutionValue();
            seen[name] = (Math.Min(seen[name].Low, value), Math.Max(seen[name].High, value));
        }
    }

    private double Solve(IEnumerable<string> along, bool maximize)
    {
        _solver.Objective().Clear();
        foreach (var name in along)
        {
            _solver.Objective().SetCoefficient(_figures[name], 1);
        }

        _solver.Objective().SetOptimizationDirection(maximize);
        return _solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => _solver.Objective().Value(),
            var status => throw new InvalidOperationException($"{string.Join(' ', along)}: {status}"),
        };
    }

    private void Enter(int date)
    {
        var seen = _seen[date];
        foreach (var row in seen.Rows)
        {
            for (var i = 0; i < seen.Figures.Length; i++)
            {
                var name = NameOf(date, row.Unit, seen.Figures[i]);
                if (!_figures.TryGetValue(name, out var figure))
                {
                    _figures[name] = figure = _solver.MakeNumVar(row.Masked[i] ? 1 : row.Values[i], row.Masked[i] ? Ceiling : row.Values[i], name);
                }
                else if (!row.Masked[i])
                {
                    figure.SetBounds(row.Values[i], row.Values[i]);
                }
            }

            foreach (var (whole, parts, isExact) in Sums(CoresOf(seen)))
            {
                Sum(date, row.Unit, whole, parts, isExact);
            }
        }

        foreach (var figure in seen.Figures)
        {
            Add([.. seen.Rows.Skip(1).Select(row => (_figures[NameOf(date, row.Unit, figure)], 1)), (_figures[NameOf(date, seen.Rows[0].Unit, figure)], -1)], isExact: true, 0);
        }
    }

    private void Sum(int date, string unit, string whole, string[] parts, bool isExact) =>
        Add([.. parts.Select(part => (_figures[NameOf(date, unit, part)], 1)), (_figures[NameOf(date, unit, whole)], -1)], isExact, parts.Sum(part => ValueOf(date, unit, part)) - ValueOf(date, unit, whole));

    /// <param name="truth">What the sum is in fact: an adversary who believes what is not so would prove nothing.</param>
    private void Add((Variable Figure, int Sign)[] terms, bool isExact, long? truth)
    {
        (isExact ? truth == 0 : truth <= 0).ShouldBeTrue(string.Join(' ', terms.Select(term => term.Figure.Name())));
        var constraint = _solver.MakeConstraint(isExact ? 0 : double.NegativeInfinity, 0);
        foreach (var (figure, sign) in terms)
        {
            constraint.SetCoefficient(figure, sign);
        }
    }

    /// <summary>A figure that stayed the same has one name in all publications: that is how the adversary is told.</summary>
    private string NameOf(int date, string unit, string figure)
    {
        var value = ValueOf(date, unit, figure);
        var first = Enumerable.Range(0, date).FirstOrDefault(earlier => ValueOf(earlier, unit, figure) == value, date);
        return $"{first} {unit} {figure}";
    }

    private long? ValueOf(int date, string unit, string figure) =>
        _seen[date].Rows.FirstOrDefault(row => row.Unit == unit)?.Values[_seen[date].Figures.IndexOf(figure)];

    private static IReadOnlyList<string> CoresOf(PublicationRecord seen) =>
        [.. seen.Figures.Where(figure => figure.StartsWith("core.", StringComparison.Ordinal)).Select(figure => figure.Split('.')[1]).Distinct()];

    private static IEnumerable<(string Whole, string[] Parts, bool IsExact)> Sums(IReadOnlyList<string> cores) =>
    [
        (Assigned, [Counted, NotApplicable], true),
        (Counted, [DoneOnTime, DoneLate, NotDue, InProgress, DueSoon, Overdue, NoData], true),
        (Counted, [Done, Open], true),
        (Done, [DoneOnTime, DoneLate], true),
        (Done, [Verified, Waiting, Rejected, NeedsMore], true),
        (Done, [Verified, Unverified], true),
        (UnitsCounted, [UnitsOverdue, UnitsNotOverdue], true),
        (UnitsCounted, [UnitsWithPlan, UnitsWithoutPlan], true),
        (Overdue, [UnitsOverdue], false),
        (ReportsExpected, [ReportsOnTime, ReportsNotOnTime], true),
        (CommitteesHeld, [CommitteesComplete, CommitteesIncomplete], true),
        (CommitteesHeld, [CommitteesExisting, CommitteesMissing], true),
        (CommitteesExisting, [CommitteesComplete], false),
        (DifficultiesOpen, [.. new[] { "people", "money", "equipment", "regulation", "other" }.Select(DifficultiesOf)], true),
        (DifficultiesOpen, [DifficultiesEscalated], false),
        .. cores.Select(core => (CoreCounted(core), new[] { CoreDone(core), CoreNotDone(core) }, true)),
        .. cores.Select(core => (CoreDone(core), new[] { CoreVerified(core), CoreUnverified(core) }, true)),
        (Done, [.. cores.Select(CoreDone)], false),
        (Open, [.. cores.Select(CoreNotDone)], false),
        (Counted, [.. cores.Select(CoreCounted)], false),
        (Verified, [.. cores.Select(CoreVerified)], false),
        (Unverified, [.. cores.Select(CoreUnverified)], false),
    ];
}
