using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>Who does what a plan gives to nobody by name: the body whose competence it is, or else everyone it addresses.</summary>
internal static class Competence
{
    private const string Steering = "ban chi dao";

    private static readonly Regex Committee = Linear.Of($@"\b(kien toan|thanh lap|cung co)\b[^.;]{{0,60}}{Steering}");
    private static readonly Regex EveryLevel = Linear.Of($@"{Steering}[^.;]{{0,120}}cac cap");
    private static readonly Regex Policy = Linear.Of(@"\b(ban hanh|xay dung|hoan thien)\b[^.;]{0,40}\b(chinh sach|co che)\b");
    private static readonly Regex MultiYearReview = Linear.Of(@"\b(so ket|tong ket|so, tong ket) \d{1,2} nam\b");
    private static readonly Regex ProvinceTraining = Linear.Of(@"\btap huan\b[^.;]{0,200}toan (tinh|thanh pho)\b");
    private static readonly Regex GuidesOthers = Linear.Of(@"^(to chuc |chu dong |tiep tuc )*(huong dan (cac )?(co quan|don vi)|(thanh tra,? )?kiem tra\b[^.;]{0,200}\btai (cac )?(co quan|don vi|dia phuong)|thanh tra,? kiem tra\b[^.;]{0,200}\b(tai|doi voi) (cac )?(co quan|don vi|dia phuong))");

    public static Share Of(string clause, BodyResolver resolver, Addressees all)
    {
        if (Committee.IsMatch(clause))
        {
            return EveryLevel.IsMatch(clause)
                ? new Share([new NamedBody("Ủy ban nhân dân các cấp", null, NamedBody.EveryUnit, "Kiện toàn Ban Chỉ đạo thuộc thẩm quyền Ủy ban nhân dân từng cấp.")], all.EveryCommittee())
                : PeoplesCommittee("Kiện toàn Ban Chỉ đạo cấp tỉnh thuộc thẩm quyền Ủy ban nhân dân.");
        }

        if (Policy.IsMatch(clause))
        {
            return PeoplesCommittee("Ban hành cơ chế, chính sách thuộc thẩm quyền Ủy ban nhân dân.");
        }

        if (MultiYearReview.IsMatch(clause))
        {
            return new Share([.. PeoplesCommittee("Sơ kết, tổng kết nhiều năm do Ủy ban nhân dân tổ chức; mỗi đơn vị tự sơ kết, tổng kết.").Lead], all.Binding());
        }

        if (ProvinceTraining.IsMatch(clause))
        {
            return new Share([.. PeoplesCommittee("Tập huấn trên địa bàn do Ủy ban nhân dân tổ chức.").Lead, Everyone()], all.Binding());
        }

        return GuidesOthers.IsMatch(clause)
            ? new Share([resolver.Known("ca", "Công an", "Hướng dẫn, kiểm tra đơn vị khác thuộc trách nhiệm quản lý nhà nước của Công an.")], BodyResolver.Binding([], ["ca"]))
            : new Share([Everyone()], all.Binding());

        Share PeoplesCommittee(string note) => new([resolver.Known("ubnd", "Ủy ban nhân dân", note)], BodyResolver.Binding([], ["ubnd"]));
    }

    private static NamedBody Everyone() => new("Các cơ quan, đơn vị, địa phương", null, NamedBody.EveryUnit, "Kế hoạch không nêu đích danh: mọi đơn vị nhận Kế hoạch.");
}

/// <summary>Who has an assignment, and whom it binds.</summary>
internal sealed record Share(IReadOnlyList<NamedBody> Lead, DutyBinding Bound);
