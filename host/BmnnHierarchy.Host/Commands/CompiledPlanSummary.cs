using System.Globalization;
using System.Text;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Host.Commands;

/// <summary>A proposal for a person at the console: Vietnamese with the English of its labels.</summary>
internal static class CompiledPlanSummary
{
    private static readonly Presentation InVietnamese = new(Presentation.Vietnamese, null);
    private static readonly Presentation InEnglish = new(Presentation.English, null);

    private static readonly Dictionary<DutyKind, string> Kinds = new()
    {
        [DutyKind.Obligation] = "Nhiệm vụ / obligation",
        [DutyKind.Standing] = "Thường xuyên / standing",
        [DutyKind.Reporting] = "Báo cáo / reporting",
        [DutyKind.Request] = "Đề nghị / request",
    };

    public static Task WriteToAsync(PlanProposal plan, TextWriter writer)
    {
        var text = new StringBuilder();
        Line(text, "Số / Number", plan.Number ?? "–");
        Line(text, "Ngày ban hành / Issued on", Day(plan.IssuedOn));
        Line(text, "Cơ quan ban hành / Issuer", plan.Issuer ?? "–");
        Line(text, "Tiêu đề / Title", plan.Title ?? "–");
        Line(text, "Người ký / Signer", plan.Signer is null ? "–" : $"{plan.Signer.Name ?? "–"} ({plan.Signer.Capacity})");
        Line(text, "Căn cứ / Legal bases", string.Join("; ", plan.LegalBases.Select(basis => basis.Words)));
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Nhiệm vụ / Assignments: {plan.Assignments.Length}");
        foreach (var assignment in plan.Assignments)
        {
            Assignment(text, assignment);
        }

        if (plan.Committee is { } committee)
        {
            text.AppendLine().AppendLine("Ban Chỉ đạo / Steering committee");
            Posts(text, "Trưởng ban / Head", committee.Head);
            Posts(text, "Phó Trưởng ban / Deputies", committee.Deputies);
            Posts(text, "Thành viên / Members", committee.Members);
            Posts(text, "Thường trực / Standing body", committee.Standing is null ? [] : [committee.Standing]);
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Nơi nhận / Recipients: {string.Join("; ", plan.Recipients)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Chưa hiểu / Not understood: {plan.NotUnderstood.Length}");
        foreach (var item in plan.NotUnderstood)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  - {item.Words}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    {RefusalTexts.Vietnamese[Refusal.Of(item.Why)]} / {RefusalTexts.English[Refusal.Of(item.Why)]}");
        }

        return writer.WriteAsync(text.ToString());
    }

    private static void Assignment(StringBuilder text, ProposedAssignment assignment)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{assignment.Id}  [{Kinds[assignment.Kind]}]");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {assignment.Text}");
        Line(text, "  Chủ trì / Lead", Names(assignment.Lead));
        if (!assignment.Coordinating.IsEmpty)
        {
            Line(text, "  Phối hợp / Coordinating", Names(assignment.Coordinating));
        }

        Line(text, "  Thời hạn / Deadline", assignment.Deadline is { } day ? Day(day) : assignment.Recurrence ?? "–");
        if (assignment.OnEvent is { } term)
        {
            Line(text, "  Theo sự kiện / On event", $"{InVietnamese.TermOf(term)} / {InEnglish.TermOf(term)}");
        }

        if (assignment.DeadlineWords is { } words)
        {
            Line(text, "  Theo lời văn / In the plan's words", words);
        }

        Line(text, "  Giao cho / Binds", string.Join(", ", assignment.Bound.Kinds.Concat(assignment.Bound.Bodies)));
    }

    private static void Posts(StringBuilder text, string label, IReadOnlyCollection<CommitteePost> posts) =>
        Line(text, $"  {label}", posts.Count == 0 ? "–" : string.Join("; ", posts.Select(post => post.Words)));

    private static string Names(IEnumerable<NamedBody> bodies) => string.Join("; ", bodies.Select(body => body.Unit is { } unit ? $"{body.Name} ({unit})" : body.Kind is { } kind ? $"{body.Name} ({kind})" : body.Name));

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–";

    private static void Line(StringBuilder text, string label, string value) => text.AppendLine(CultureInfo.InvariantCulture, $"{label}: {value}");
}
