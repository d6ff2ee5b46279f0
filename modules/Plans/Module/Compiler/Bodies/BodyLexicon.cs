using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans.Compiler.Bodies;

/// <summary>The words by which plans name bodies of a province and groups of them, in the form in which words are recognised.</summary>
internal static class BodyLexicon
{
    public const string DistrictsEnded = "Cấp huyện kết thúc hoạt động từ 01/07/2025; xã, phường, đặc khu kế thừa nhiệm vụ.";
    public const string DistrictsEndedInEnglish = "Districts ended on 1 July 2025; communes, wards and special zones carry their duties on.";

    private const string Level = @"( (cap )?(thanh pho|tinh|tp\.?|tw|trung uong))?";
    private const string OwnLevel = @" (thanh pho|tinh|tp\.?)";
    private const string Committee = @"(uy ban nhan dan|ubnd)";
    private const string Around = @"( (tren dia ban|thuoc|truc thuoc|cua) ((ubnd|uy ban nhan dan) )?(toan )?(thanh pho|tinh))?";

    private static readonly string[] LocalToday = [nameof(UnitKind.Commune), nameof(UnitKind.Ward), nameof(UnitKind.SpecialZone)];

    /// <summary>Departments by what they are called after "Sở", the longest first, with what became of those merged on 01/03/2025.</summary>
    public static IReadOnlyList<(string Name, string Code, string? Note)> Departments { get; } =
    [
        .. new (string Name, string Code, string? Note)[]
        {
            ("noi vu", "so_nv", null), ("tu phap", "so_tp", null), ("tai chinh", "so_tc", null), ("cong thuong", "so_ct", null),
            ("nong nghiep va moi truong", "so_nnmt", null), ("nn&mt", "so_nnmt", null), ("nnmt", "so_nnmt", null), ("xay dung", "so_xd", null),
            ("khoa hoc va cong nghe", "so_khcn", null), ("khoa hoc, cong nghe", "so_khcn", null), ("kh&cn", "so_khcn", null), ("khcn", "so_khcn", null),
            ("van hoa, the thao va du lich", "so_vhttdl", null), ("vhtt&dl", "so_vhttdl", null), ("vhttdl", "so_vhttdl", null),
            ("van hoa va the thao", "so_vhtt", null), ("du lich", "so_dl", null),
            ("giao duc va dao tao", "so_gddt", null), ("gd&dt", "so_gddt", null), ("gddt", "so_gddt", null), ("y te", "so_yt", null),
            ("ngoai vu", "so_ngv", null), ("dan toc va ton giao", "so_dttg", null),
            ("thong tin va truyen thong", "so_khcn", Merged("Khoa học và Công nghệ")), ("tt&tt", "so_khcn", Merged("Khoa học và Công nghệ")),
            ("ke hoach va dau tu", "so_tc", Merged("Tài chính")), ("kh&dt", "so_tc", Merged("Tài chính")),
            ("lao dong - thuong binh va xa hoi", "so_nv", Merged("Nội vụ")), ("lao dong, thuong binh va xa hoi", "so_nv", Merged("Nội vụ")), ("ldtb&xh", "so_nv", Merged("Nội vụ")),
            ("giao thong van tai", "so_xd", Merged("Xây dựng")),
            ("tai nguyen va moi truong", "so_nnmt", Merged("Nông nghiệp và Môi trường")), ("nong nghiep va phat trien nong thon", "so_nnmt", Merged("Nông nghiệp và Môi trường")),
        }.OrderByDescending(department => department.Name.Length),
    ];

    /// <summary>Single bodies, told before groups: their words are longer than those of the groups they begin like.</summary>
    public static IReadOnlyList<SingleBody> Singles { get; } =
    [
        new("vp_ubnd", nameof(UnitKind.ProvincialOffice), Linear.Of($@"^(van phong|vp) {Committee}{Level}\b")),
        new("ubnd", nameof(UnitKind.ProvincialCommittee), Linear.Of($@"^(lanh dao |chu tich |thuong truc )?{Committee}{OwnLevel}\b")),
        new("ca", nameof(UnitKind.ProvincialPolice), Linear.Of($@"^((cong an|ca){OwnLevel}|ca(tp|t))\b")),
        new("qs", nameof(UnitKind.MilitaryCommand), Linear.Of($@"^((bo chi huy|bch|bo tu lenh) quan su{Level}|bo tu lenh thu do|bo chqs{Level}|bch ?qs{Level})\b")),
        new("bp", nameof(UnitKind.BorderGuard), Linear.Of($@"^((bo chi huy|bch|ban chi huy) (bo doi bien phong|bdbp|bien phong)|bo doi bien phong){Level}\b")),
        new("thanh_tra", nameof(UnitKind.Department), Linear.Of($@"^thanh tra{OwnLevel}\b")),
        new("tand", null, Linear.Of($@"^(toa an nhan dan|tand){Level}\b")),
        new("vksnd", null, Linear.Of($@"^(vien kiem sat nhan dan|vksnd){Level}\b")),
        new("mttq", null, Linear.Of($@"^(uy ban|ub)? ?(mat tran to quoc|mttq)( viet nam|vn| vn)?{Level}\b")),
        new("ldld", null, Linear.Of($@"^lien doan lao dong{Level}\b")),
        new("hlhpn", null, Linear.Of($@"^hoi (lien hiep phu nu|lhpn)( viet nam)?{Level}\b")),
        new("doan_tn", null, Linear.Of($@"^(doan (thanh nien|tncs)( cong san)?( ho chi minh)?{Level}|(tinh|thanh) doan)\b")),
        new("hnd", null, Linear.Of($@"^hoi nong dan( viet nam)?{Level}\b")),
        new("hccb", null, Linear.Of($@"^hoi (cuu chien binh|ccb)( viet nam)?{Level}\b")),
    ];

    /// <summary>Groups of units, each with the kinds that the words mean.</summary>
    public static IReadOnlyList<BodyGroup> Groups { get; } =
    [
        new([], true, Linear.Of($@"^(tat ca |moi |toan the )?(cac )?(co quan,? don vi(,? dia phuong)?|don vi,? dia phuong)(,? (va )?(cac )?(doanh nghiep nha nuoc|dnnn))?{Around}\b")),
        new([], true, Linear.Of($@"^(moi don vi|cac don vi truc thuoc|cac (cap,? (cac )?nganh|nganh,? (cac )?cap)(,? (va )?(cac )?(dia phuong|don vi))?)\b")),
        new([nameof(UnitKind.Department)], false, Linear.Of($@"^((thu truong|giam doc|lanh dao) )?(cac )?(so,? (ban,? )?nganh|ban,? so,? nganh|so,? ban|so){Level}\b")),
        new([nameof(UnitKind.MassOrganisation)], false, Linear.Of($@"^(cac )?((mat tran( to quoc)? va (cac )?)?(to chuc )?(doan the|hoi,? doan the)( chinh tri( ?- ?xa hoi)?)?|to chuc chinh tri ?- ?xa hoi|hoi quan chung){Level}\b")),
        new([nameof(UnitKind.PublicServiceUnit)], false, Linear.Of($@"^(cac )?don vi su nghiep( cong lap)?{Around}\b")),
        new([nameof(UnitKind.StateEnterprise)], false, Linear.Of($@"^(cac )?(doanh nghiep nha nuoc|dnnn){Around}\b")),
        new(LocalToday, false, Linear.Of($@"^((chu tich )?{Committee} )?(cac )?(xa|phuong|dac khu)((, | va |/ ?| - |,)(cac )?(xa|phuong|dac khu|thi tran))+{Around}\b"), Listed: true),
        new(LocalToday, false, Linear.Of($@"^((chu tich )?{Committee} )(cap xa|cap co so)\b")),
        new([nameof(UnitKind.Commune)], false, Linear.Of($@"^((chu tich )?{Committee} )(cac )?xa\b")),
        new([nameof(UnitKind.Ward)], false, Linear.Of($@"^((chu tich )?{Committee} )(cac )?phuong\b")),
        new([nameof(UnitKind.SpecialZone)], false, Linear.Of($@"^((chu tich )?{Committee} )(cac )?dac khu\b")),
        new([nameof(UnitKind.FormerDistrict)], false, Linear.Of($@"^((chu tich )?{Committee} )?(cac )?(quan|huyen|thi xa)((, | va |/ ?|,)(cac )?(quan|huyen|thi xa|thanh pho|thanh|thi))+\b"), DistrictsEnded),
        new([], true, Linear.Of(@"^(cac|tung) (co quan,? )?don vi( duoc kiem tra| noi tren| neu tren| tren)?\b")),
        new([nameof(UnitKind.FormerDistrict)], false, Linear.Of($@"^((chu tich )?{Committee} )(cac thanh pho, (huyen|thi xa)(, (huyen|thi xa))?|cap huyen|(cac )?(quan|huyen|thi xa))\b"), DistrictsEnded),
    ];

    private static string Merged(string into) => $"Sắp xếp lại từ 01/03/2025: nhiệm vụ do Sở {into} thực hiện.";
}

/// <param name="SoleKind">The kind of which a province has one unit, for provinces whose units are not loaded; otherwise null.</param>
internal sealed record SingleBody(string Code, string? SoleKind, Regex Words);

/// <param name="Listed">True when the words themselves list which of the kinds they mean.</param>
internal sealed record BodyGroup(IReadOnlyList<string> Kinds, bool Every, Regex Words, string? Note = null, bool Listed = false);
