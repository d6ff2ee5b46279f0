using System.Collections.Frozen;
using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>On what ground a decision is taken.</summary>
/// <param name="Today">The day in Vietnam.</param>
/// <param name="Owner">The province or Ministry whose plans these are.</param>
internal sealed record Circumstances(
    DateOnly Today, UnitKey Owner, IUnitTree Tree, IPlanCatalogue Plans, ICoreCatalogue Core, WorkingCalendar Calendar, IssuingDefaults Defaults)
{
    public Unit? Unit => Tree.Find(Owner);

    /// <summary>Units of the owner that a plan can bind today.</summary>
    public IReadOnlyList<Unit> Units => Tree.Children(Owner, Today);

    public FrozenSet<string> BodyCodes => Units.Select(unit => unit.BodyCode).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Rules of reporting that a plan takes for granted, from the product's reference data.</summary>
/// <param name="ReportingYearOpens">Month and day of the year before on which a reporting year begins.</param>
/// <param name="UndatedBasis">Why an item without a date is due when its plan's undated items are.</param>
internal sealed record IssuingDefaults(
    string ReportingYearOpens, string ReportingYearBasis, string UndatedBasis, string UndatedBasisInEnglish, string SetBasis, string SetBasisInEnglish,
    string RequestBasis, string RequestBasisInEnglish)
{
    public const string File = "issuing-defaults.json";

    public static IssuingDefaults LoadEmbedded() => ReferenceJson.Read<IssuingDefaults>(
        File,
        ReferenceJson.Text(typeof(IssuingDefaults).Assembly, File),
        read => MonthDay.TryParse(read.ReportingYearOpens, out _) ? ImmutableArray<string>.Empty : ["reportingYearOpens is no month and day"]);
}
