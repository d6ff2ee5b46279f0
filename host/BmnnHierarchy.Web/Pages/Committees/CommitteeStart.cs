using System.Globalization;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Pages.Committees;

/// <summary>With what a form begins: what is on record, so that only what is new must be typed.</summary>
internal static class CommitteeStart
{
    public static TypedForm Of(CommitteeAction action, CommitteeModel model)
    {
        var committee = model.Committee;
        return action.Kind switch
        {
            CommitteeActionKind.Decide => TypedForm.New(committee.Version, [.. Decision(committee), .. CompositionRows.Start(committee)]),
            CommitteeActionKind.Appoint => TypedForm.New(
                committee.Version, ("member-seat", action.About), ("member-post", nameof(MemberPost.Member)), ("paper-issuer", committee.Composition?.Paper.Issuer)),
            CommitteeActionKind.Depart => TypedForm.New(committee.Version, ("cause", nameof(DepartureCause.Transferred))),
            CommitteeActionKind.CorrectMember when model.Member(action.About) is { } member => TypedForm.New(committee.Version, [.. Member(member)]),
            CommitteeActionKind.CorrectDecision when model.Decision(action.About) is { } decision => TypedForm.New(committee.Version, [.. Paper(decision.Paper)]),
            CommitteeActionKind.Meet => TypedForm.New(
                committee.Version, ("kind", nameof(MeetingKind.Regular)), ("present", committee.Filled.ToString(CultureInfo.InvariantCulture))),
            CommitteeActionKind.Conclude => TypedForm.New(committee.Version, ("meeting", action.About)),
            _ => TypedForm.New(committee.Version),
        };
    }

    private static IEnumerable<(string, string?)> Decision(CommitteeView committee) =>
    [
        ("kind", (committee.Composition is null ? DecisionKind.Establishment : DecisionKind.Strengthening).ToString()),
        ("paper-issuer", committee.Composition?.Paper.Issuer),
        ("standingBody", committee.StandingBody ?? committee.Prescribed?.StandingBody),
    ];

    private static IEnumerable<(string, string?)> Paper(DecisionPaper paper) =>
        [("paper-number", paper.Number), ("paper-date", TypedDay.Write(paper.Date)), ("paper-issuer", paper.Issuer)];

    private static IEnumerable<(string, string?)> Member(MemberView member) =>
    [
        ("member-seat", member.Seat), ("member-post", member.Post.ToString()), ("member-name", member.Name), ("member-position", member.Position),
        ("member-body", member.Body), ("from", TypedDay.Write(member.From)), ("leftOn", TypedDay.Write(member.LeftOn)),
    ];
}
