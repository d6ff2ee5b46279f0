using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Accountability;

/// <summary>Where a request for explanation of one figure begins: every red figure builds its link here.</summary>
public static class AskAddress
{
    public static string Of(UnitKey unit, FigureKind kind, string? scope = null) =>
        new Query(PageAddress.Explanations(unit)).Add("hoi", kind.ToString()).Add("ve", scope) + "#mo";

    public static (FigureKind Kind, string? Scope)? Read(IQueryCollection query) =>
        Enum.TryParse<FigureKind>(query["hoi"], out var kind) && Enum.IsDefined(kind)
            ? (kind, query["ve"] is { Count: > 0 } scope && !string.IsNullOrEmpty(scope[0]) ? scope[0] : null)
            : null;
}
