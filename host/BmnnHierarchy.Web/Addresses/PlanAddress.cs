using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Addresses of the pages of plans.</summary>
public static class PlanAddress
{
    public static string List(UnitKey unit) => $"{PageAddress.Unit(unit)}/ke-hoach";

    public static string New(UnitKey unit, string? amends = null) =>
        amends is null ? $"{List(unit)}/moi" : $"{List(unit)}/moi?sua={Uri.EscapeDataString(amends)}";

    public static string Plan(UnitKey unit, string plan) => $"{List(unit)}/{Uri.EscapeDataString(plan)}";

    public static string Draft(UnitKey unit, string draft) => $"{List(unit)}/du-thao/{Uri.EscapeDataString(draft)}";

    /// <summary>The draft with one item open beside its sentence.</summary>
    /// <param name="filter">Which items the list beside it shows, or null for all.</param>
    public static string Item(UnitKey unit, string draft, string item, string? filter = null) =>
        $"{Draft(unit, draft)}?muc={Uri.EscapeDataString(item)}{(filter is null ? "" : $"&loc={filter}")}#nguon";

    /// <summary>The items of the draft that a filter shows.</summary>
    public static string Items(UnitKey unit, string draft, string? filter) => filter is null ? Draft(unit, draft) : $"{Draft(unit, draft)}?loc={filter}";

    /// <summary>A line that was not understood, marked where it stands in the document.</summary>
    public static string Line(UnitKey unit, string draft, int line) => $"{Part(unit, draft, "chua-hieu")}&dong={line}#nguon";

    public static string Part(UnitKey unit, string draft, string part) => $"{Draft(unit, draft)}?phan={part}";

    public static string Preview(UnitKey unit, string draft) => $"{Draft(unit, draft)}/xem-truoc";
}
