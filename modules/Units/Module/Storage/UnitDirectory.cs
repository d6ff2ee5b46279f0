using BmnnHierarchy.Units.Domain;

namespace BmnnHierarchy.Units.Storage;

/// <summary>Holds the tree of this host. A reader keeps the tree it took; filling puts another in its place.</summary>
internal sealed class UnitDirectory : IUnitDirectory
{
    private volatile UnitTree _current = UnitTree.Empty;

    public IUnitTree Current => _current;

    public void Fill(UnitTree tree) => _current = tree;
}
