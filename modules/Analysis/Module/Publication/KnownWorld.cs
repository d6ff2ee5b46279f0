namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>
/// Everything that readers know, as unknowns that add up: figures of the publication to be made and of those made before. A
/// figure that has not changed since is one and the same unknown: whoever suspects that gains nothing by it.
/// </summary>
internal sealed class KnownWorld
{
    /// <summary>Stands for a figure that readers know.</summary>
    public const int Known = -1;

    private readonly List<Unknown> _unknowns = [];
    private readonly List<(int Unknown, int Sign)[]> _relations = [];
    private readonly List<List<(int Relation, int Sign)>> _relationsOf = [];
    private readonly HashSet<string> _seen = [];

    public IReadOnlyList<(int Unknown, int Sign)[]> Relations => _relations;

    public Unknown this[int unknown] => _unknowns[unknown];

    public IReadOnlyList<(int Relation, int Sign)> RelationsOf(int unknown) => _relationsOf[unknown];

    /// <param name="room">By how much the figure could be smaller as far as readers know.</param>
    /// <param name="weight">What is lost when it is masked; 0 when it is masked already.</param>
    public int Add(long room, int weight)
    {
        _unknowns.Add(new Unknown(room, weight));
        _relationsOf.Add([]);
        return _unknowns.Count - 1;
    }

    public void Mask(int unknown) => _unknowns[unknown] = _unknowns[unknown] with { Weight = 0 };

    /// <summary>The whole is the sum of the parts; what is known on either side is left out.</summary>
    public void Relate(int whole, IEnumerable<int> parts)
    {
        (int Unknown, int Sign)[] members = [.. parts.Select(part => (part, 1)).Append((whole, -1)).Where(member => member.Item1 != Known).Order()];
        if (members.Length == 0 || !_seen.Add(string.Join(' ', members)))
        {
            return;
        }

        foreach (var (unknown, sign) in members)
        {
            _relationsOf[unknown].Add((_relations.Count, sign));
        }

        _relations.Add(members);
    }
}

/// <param name="Weight">0 when the figure is masked; otherwise it would be published.</param>
internal readonly record struct Unknown(long Room, int Weight)
{
    public bool IsMasked => Weight == 0;
}
