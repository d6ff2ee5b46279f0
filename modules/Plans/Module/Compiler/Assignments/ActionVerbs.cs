using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>The verbs with which administrative plans tell somebody to do something, in the form in which words are recognised.</summary>
internal static class ActionVerbs
{
    private const string Connectors = @"(dong thoi|tu do|ngoai ra|ben canh do|sau do|qua do|va|cung voi do)[, ]+";

    private const string Adverbs =
        @"(tiep tuc|chu dong|thuong xuyen|kip thoi|tich cuc|nghiem tuc|khan truong|tap trung|dinh ky( \S+ nam| \S+ thang| \S+ quy)?|hang (nam|thang|quy)|hoac dot xuat|dot xuat|chu trong|nghiem|day manh|truc tiep|som|phai|can|se|co trach nhiem|chiu trach nhiem|nhat la)[, ]+";

    private const string Verbs =
        "ap dung|bam sat|ban giao|ban hanh|bao cao|bao dam|bao mat|bao quan|bao ve|bien soan|bo sung|bo tri|boi duong|cai dat|cai tao|cam ket|can doi|cap nhat|cap phat|cham diem|chan chinh|chap hanh|chi dao|chiu trach nhiem|chon cu|"
        + "chu tri|chuan bi|chuyen giao|co bien phap|co ke hoach|co phuong an|co van ban|cong bo|cu can bo|cung cap|cung co|dam bao|dang ky|danh gia|dao tao|dau moi|dau tranh|dau tu|day manh|de nghi|de xuat|dieu tra|don doc|"
        + "doi moi|dong dau|dong gop|dua noi dung|duy tri|gan|gia han|giai mat|giai quyet|giam sat|giao|giup|gop y|gui|ha tang|hoan chinh|hoan thanh|hoan thien|ho tro|huong dan|kiem dinh|kiem ke|kiem soat|kiem tra|kien nghi|kien toan|"
        + "khac phuc|khao sat|khen thuong|khong de|ky cam ket|lam ro|lam tot|lanh dao|lap|len ke hoach|long ghep|lua chon|luu giu|mo lop|mo so|mua sam|nang cao|nam chac|nam tinh hinh|ngan chan|nghien cuu|"
        + "niem phong|phan anh|phan bo|phan cong|phan loai|phat dong|phat hien|phat huy|pho bien|phoi hop|phong ngua|phong chong|phong, chong|phe duyet|quan ly|quan tam|quan triet|quy dinh|ra soat|ra quyet dinh|rut kinh nghiem|sap xep|"
        + "so hoa|so ket|so, tong ket|soan thao|su dung|sua doi|tang cuong|tap huan|tap hop|tap trung|tham dinh|tham gia|tham muu|thanh lap|thanh tra|thao go|thay the|theo doi|thong bao|thong ke|thong tin|thu hoi|thuc hien|thuc day|tien hanh|tiep nhan|"
        + "tieu huy|to chuc|tong hop|tong ket|trang bi|trao doi|trien khai|trinh|truy xet|tu kiem tra|tu ra soat|tu danh gia|tuyen chon|tuyen truyen|ung dung|ung pho|uu tien|van dong|van hanh|vo hieu hoa|xac dinh|xac minh|xay dung|xem xet|xu ly|yeu cau";

    private static readonly Regex Opening = Linear.Of($@"^({Connectors})*(({Adverbs})*({Verbs})|({Adverbs})+(cong tac|viec|cac hoat dong))\b");
    private static readonly Regex VerbAlone = Linear.Of($@"^({Verbs}|tiep tuc|chu dong|thuong xuyen|kip thoi|tich cuc|nghiem tuc|khan truong|va|dong thoi)\b,? ?");
    private static readonly Regex Declaration = Linear.Of($@"^({Connectors})*xac dinh ro\b");

    private static readonly Regex AnyVerb = Linear.Of($@"\b({Verbs})\b");

    /// <summary>True when the words at the place tell somebody to do something.</summary>
    public static bool OpenAt(string plain, int at) => Opening.LengthAt(plain, at) > 0 && Declaration.LengthAt(plain, at) == 0;

    public static bool AreIn(string plain) => AnyVerb.IsMatch(plain);

    /// <summary>Words of the clause beside its verbs and adverbs: what it does something to.</summary>
    public static int ObjectWords(string clause)
    {
        var at = 0;
        var words = 0;
        while (at < clause.Length)
        {
            var verb = VerbAlone.LengthAt(clause, at);
            if (verb > 0)
            {
                at += verb;
                continue;
            }

            var next = clause.IndexOf(' ', at);
            words++;
            at = next < 0 ? clause.Length : next + 1;
        }

        return words;
    }
}
