using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>What sort of duty an assignment is, by its verbs: a report, work without an end, or work with a result.</summary>
internal static class KindReader
{
    private const string Before = @"^[ ,:]*((co trach nhiem|chiu trach nhiem|chu tri|dinh ky|hang nam|hang quy|hang thang|(truoc|cham nhat) ngay \d{1,2}(/\d{1,2})?|thuong xuyen|tiep tuc|dong thoi|nghiem tuc|tu do|va|theo chuc nang( nhiem vu)?|(khi|neu|(trong )?truong hop) [^.;]{3,160}? (phai|co trach nhiem)|phai)[ ,]+|phoi hop (voi )?[^,;]{0,60}?,? )*";

    private static readonly Regex Report = Linear.Of(
        $@"{Before}((thuc hien (nghiem tuc |nghiem |day du )?)?che do (thong tin,? )?bao cao|bao cao( ngay| ket qua| so ket| tong ket| ve| uy ban| ubnd| cong an| bo )|gui bao cao|phan anh|tong hop (ket qua|tinh hinh),? (va )?bao cao|tong hop,? (ket qua )?(va )?(, )?bao cao|tap hop bao cao|de (tong hop|tap hop))");

    private static readonly Regex ReportLater = Linear.Of(@"\b(dinh ky [^;]{0,60}bao cao|tong hop,? (va )?bao cao|phan anh ve)\b");
    private static readonly Regex Proposal = Linear.Of(@"bao cao,? de xuat");

    private static readonly Regex Continuing = Linear.Of(
        $@"{Before}(tang cuong|thuong xuyen|chu dong|chu trong|quan tam|tiep tuc|tap trung|kip thoi|nang cao|day manh|theo doi|don doc|gan trach nhiem|gan cong tac|dam bao|bao dam|quan ly|chap hanh|khong de|phong ngua|lanh dao|bo tri so|bo tri can bo|dao tao|trien khai thuc hien nghiem|quan triet|tuyen truyen|nhat la|duy tri|lam tot|thanh tra, kiem tra thuong|chi dao|to chuc huong dan|de xuat (cac )?bien phap|tham muu,? phoi hop|huong dan (cac|don vi))");

    private static readonly Regex Impersonal = Linear.Of("^(cong tac|viec|qua trinh|hoat dong|cac co quan, don vi[^;]{0,80}quan tam)");
    private static readonly Regex Result = Linear.Of(@"\b(ban hanh|thanh lap|kien toan|so ket|so, tong ket|tap huan|kiem ke|du toan|khao sat|phuong an|mo lop|khen thuong|tham muu (uy ban nhan dan|ubnd))\b");

    public static DutyKind Of(string predicate, bool isRequest, bool hasDate)
    {
        if (isRequest)
        {
            return DutyKind.Request;
        }

        if ((Report.IsMatch(predicate) || ReportLater.IsMatch(predicate)) && !Proposal.IsMatch(predicate))
        {
            return DutyKind.Reporting;
        }

        var continuing = Continuing.IsMatch(predicate) || Impersonal.IsMatch(predicate);
        return !hasDate && continuing && !Result.IsMatch(predicate) ? DutyKind.Standing : DutyKind.Obligation;
    }
}
