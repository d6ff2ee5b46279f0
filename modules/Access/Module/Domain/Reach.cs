namespace BmnnHierarchy.Access.Domain;

/// <summary>How far down the tree a permission reaches from the unit that the role is held for.</summary>
internal enum Reach
{
    Own,
    OwnAndChildren,
    Subtree,
}
