using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Numbers of documents as offices give them: running number of the year, kind, issuer (<c>312/BC-UBND</c>).</summary>
internal static class Paper
{
    private static readonly (string Word, EvidenceKind Kind)[] Kinds =
    [
        ("Kế hoạch", EvidenceKind.Plan),
        ("Quyết định", EvidenceKind.Decision),
        ("Biên bản", EvidenceKind.Minutes),
        ("Tờ trình", EvidenceKind.Submission),
        ("Báo cáo", EvidenceKind.Report),
    ];

    private static readonly Dictionary<string, string> Issuers = new()
    {
        ["vp_ubnd"] = "VP",
        ["qs"] = "BCH",
        ["bp"] = "BĐBP",
        ["thanh_tra"] = "TTr",
        ["mttq"] = "MTTQ",
        ["ldld"] = "LĐLĐ",
        ["hlhpn"] = "HLHPN",
        ["doan_tn"] = "ĐTN",
        ["hnd"] = "HND",
        ["hccb"] = "HCCB",
        ["tand"] = "TAND",
        ["vksnd"] = "VKSND",
    };

    public static Evidence For(SimulatedDuty duty, DateOnly day, Dice dice, string step)
    {
        var kind = KindOf(duty.Template);
        var issuer = IssuerOf(duty.Unit);
        var aDay = dice.Number(1, 3, "papers a day", duty.Unit.Key.Code);
        var number = (day.DayOfYear * aDay) + dice.Number(0, aDay - 1, "number", duty.Unit.Key.Code, duty.Id + step);
        var text = kind is EvidenceKind.OfficialLetter
            ? string.Create(CultureInfo.InvariantCulture, $"{number}/{issuer}-NC")
            : string.Create(CultureInfo.InvariantCulture, $"{number}/{AbbreviationOf(kind)}-{issuer}");
        var hasFile = dice.Roll("file", duty.Unit.Key.Code, duty.Id + step) < 0.3;
        return new Evidence(text, day, kind, hasFile ? Digest.OfText($"{duty.Unit.Key} {duty.Id} {step}").ToString() : null);
    }

    /// <summary>The letter with which a result was sent; its numbers run apart from those of other documents.</summary>
    public static Evidence LetterFor(SimulatedDuty duty, DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{1200 + day.DayOfYear}/{IssuerOf(duty.Unit)}-NC"), day, EvidenceKind.OfficialLetter, null);

    private static EvidenceKind KindOf(DutyTemplate template)
    {
        if (template.AnnualReport)
        {
            return EvidenceKind.Report;
        }

        if (template.EvidenceKinds is { IsDefaultOrEmpty: false } listed)
        {
            return ExpectedEvidence.KindOf(listed[0]);
        }

        foreach (var (word, kind) in Kinds)
        {
            if (template.ExpectedEvidence?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            {
                return kind;
            }
        }

        return EvidenceKind.OfficialLetter;
    }

    private static string AbbreviationOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Plan => "KH",
        EvidenceKind.Decision => "QĐ",
        EvidenceKind.Minutes => "BB",
        EvidenceKind.Submission => "TTr",
        _ => "BC",
    };

    public static string IssuerOf(Unit unit) => unit switch
    {
        { Kind: UnitKind.ProvincialCommittee } => "UBND",
        { Kind: UnitKind.ProvincialPolice } => unit.Name.Contains("thành phố", StringComparison.Ordinal) ? "CATP" : "CAT",
        { Kind: UnitKind.StateEnterprise } => "CTY",
        { Kind: UnitKind.PublicServiceUnit } => "ĐVSN",
        { BodyCode: { } body } when Issuers.TryGetValue(body, out var issuer) => issuer,
        { Kind: UnitKind.Department } => Initials(unit.Name),
        _ => "UBND",
    };

    /// <summary>SNV of Sở Nội vụ, SGDĐT of Sở Giáo dục và Đào tạo.</summary>
    private static string Initials(string name) => string.Concat(
        name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "và").Select(word => char.ToUpperInvariant(word[0])));
}
