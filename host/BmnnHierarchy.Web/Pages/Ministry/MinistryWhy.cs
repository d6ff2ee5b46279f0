using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Ministry;

/// <summary>
/// Where the Ministry's figures are explained: always at the Ministry's own level, where the parts are the provinces. A
/// province's figure is the row of the province there; no unit below is named.
/// </summary>
public sealed record MinistryWhy(UnitKey Ministry, AsOf? AsOf)
{
    public string Of(FigureQuery figure) => (figure with { AsOf = AsOf }).AddressAt(Ministry);

    public string Of(FigureQuery figure, UnitKey province) => $"{Of(figure)}#{province.Code}";
}
