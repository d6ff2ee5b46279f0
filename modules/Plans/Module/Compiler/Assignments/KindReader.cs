using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>What sort of duty an assignment is, by its verbs: a report, work without an end, or work with a result.</summary>
internal static class KindReader
{
    private const string Lead = @"^([^,;]{0,120}, )?(giao [^,;]{0,60}? )?(chu tri,? |phoi hop [^,;]{0,80}? |dinh ky |hang nam |thuong xuyen |tiep tuc |dong thoi |nghiem tuc |kip thoi )*";

    private static readonly Regex Report = Linear.Of($@"{Lead}(thuc hien (nghiem tuc |nghiem |day du )?(che do )(thong tin,? )?bao cao|bao cao( ket qua| so ket| tong ket| ve| uy ban| ubnd| cong an| bo )|gui bao cao|phan anh|tong hop,? (ket qua )?(va )?(, )?bao cao|tap hop bao cao|de (tong hop|tap hop))");
    private static readonly Regex ReportLater = Linear.Of(@"\b(dinh ky (hang nam |hang quy |hang thang |6 thang |06 thang )*bao cao|phan anh ve)\b");
    private static readonly Regex Proposal = Linear.Of(@"bao cao,? de xuat");

    private static readonly Regex Continuing = Linear.Of(
        @"^((dong thoi|tu do)[, ]+)?(tang cuong|thuong xuyen|chu dong|chu trong|quan tam|tiep tuc|tap trung|kip thoi|nang cao|day manh|theo doi|don doc|gan |dam bao|bao dam|quan ly|chap hanh|khong de|phong ngua|lanh dao|bo tri|dao tao|trien khai thuc hien (hieu qua|nghiem)|quan triet|duy tri|lam tot|giao [^,;]{0,60} (don doc|theo doi|huong dan)|to chuc huong dan)");

    private static readonly Regex Result = Linear.Of(@"\b(ban hanh|thanh lap|kien toan|so ket|so, tong ket|tap huan|kiem ke|du toan|khao sat|quyet dinh|phuong an|mo lop)\b");

    public static DutyKind Of(string clause, bool isRequest, bool hasDate)
    {
        if (isRequest)
        {
            return DutyKind.Request;
        }

        if ((Report.IsMatch(clause) || ReportLater.IsMatch(clause)) && !Proposal.IsMatch(clause))
        {
            return DutyKind.Reporting;
        }

        return !hasDate && Continuing.IsMatch(clause) && !Result.IsMatch(clause) ? DutyKind.Standing : DutyKind.Obligation;
    }
}
