namespace BmnnHierarchy.Accountability.Delivery;

/// <summary>Outbox topics of this module. Key: the record, space, the receiving unit. Lane: the receiving unit.</summary>
internal static class DispatchTopics
{
    /// <summary>Payload: a <see cref="DirectiveDispatch"/> in canonical JSON.</summary>
    public const string Directive = "accountability.directive";

    /// <summary>Payload: a <see cref="MatterDispatch"/> in canonical JSON.</summary>
    public const string Matter = "accountability.matter";
}
