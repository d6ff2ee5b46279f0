using BmnnHierarchy.Committees;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Forms;

namespace BmnnHierarchy.Web.Pages.Committees;

/// <summary>Sends what a form says as the command of its action; answers with every reason why it was not done.</summary>
internal sealed class CommitteeSending(ICommitteeGrain grain, CommitteeModel model, CommitteeAction action, TypedForm form, CancellationToken cancellationToken)
{
    private readonly List<Refusal> _problems = [];
    private IReadOnlyList<CompositionRow> _rows = [];

    private string About => action.About ?? "";

    public async Task<IReadOnlyList<Refusal>> SendAsync()
    {
        if (form.SeenVersion is null)
        {
            return [Refusal.Of(WebRefusals.FormIsIncomplete)];
        }

        var send = Read(new CommitteeTerms(form.CommandId, form.SeenVersion));
        if (_problems.Count > 0)
        {
            return _problems;
        }

        var reply = await send();
        return reply.IsRefused ? [InForm(CompositionRows.AtRow(reply.Refused.ToRefusal(), _rows))] : [];
    }

    private Func<Task<Reply<CommitteeReceipt>>> Read(CommitteeTerms terms)
    {
        switch (action.Kind)
        {
            case CommitteeActionKind.Decide:
                var kind = form.Choice<DecisionKind>("kind", _problems);
                var paper = Paper();
                (var members, _rows) = CompositionRows.Read(form, model.Committee, _problems);
                return () => grain.DecideAsync(terms, new CompositionDecision(kind, paper, form.Text("standingBody"), members), cancellationToken);
            case CommitteeActionKind.Appoint:
                var appointment = new Appointment(Paper(), Holder(), form.NeededDay("from", _problems));
                return () => grain.AppointAsync(terms, appointment, cancellationToken);
            case CommitteeActionKind.Depart:
                var departure = new Departure(
                    form.NeededDay("on", _problems), form.Choice<DepartureCause>("cause", _problems), PaperIfAny(), form.Text("reason"));
                return () => grain.DepartAsync(terms, About, departure, cancellationToken);
            case CommitteeActionKind.CorrectMember:
                var correction = new MemberCorrection(Holder(), form.NeededDay("from", _problems), form.Day("leftOn", _problems), form["reason"]);
                return () => grain.CorrectMemberAsync(terms, About, correction, cancellationToken);
            case CommitteeActionKind.CorrectDecision:
                var corrected = new PaperCorrection(Paper(), form["reason"]);
                return () => grain.CorrectDecisionAsync(terms, About, corrected, cancellationToken);
            case CommitteeActionKind.Meet:
                var meeting = new NewMeeting(
                    form.NeededDay("heldOn", _problems), form.Choice<MeetingKind>("kind", _problems), form.Number("present", _problems), form["minutes"]);
                return () => grain.RecordMeetingAsync(terms, meeting, cancellationToken);
            case CommitteeActionKind.WithdrawMeeting:
                return () => grain.WithdrawMeetingAsync(terms, About, form["reason"], cancellationToken);
            case CommitteeActionKind.Conclude:
                var conclusion = new NewConclusion(
                    form.Text("meeting"), form["number"], form.NeededDay("date", _problems), form.Number("tasks", _problems), form.Day("dueOn", _problems));
                return () => grain.ConcludeAsync(terms, conclusion, cancellationToken);
            case CommitteeActionKind.Complete:
                var doneOn = form.NeededDay("doneOn", _problems);
                return () => grain.CompleteConclusionAsync(terms, About, doneOn, cancellationToken);
            case CommitteeActionKind.WithdrawConclusion:
                return () => grain.WithdrawConclusionAsync(terms, About, form["reason"], cancellationToken);
            default:
                throw new InvalidOperationException($"No command for {action.Kind}.");
        }
    }

    private DecisionPaper Paper() => new(form["paper-number"], form.NeededDay("paper-date", _problems), form["paper-issuer"]);

    private DecisionPaper? PaperIfAny() =>
        form.Text("paper-number") is null && form.Text("paper-date") is null && form.Text("paper-issuer") is null ? null : Paper();

    /// <summary>A seat decides the post of whoever sits in it.</summary>
    private SeatHolder Holder()
    {
        var seat = model.Committee.Seats.FirstOrDefault(seat => seat.Code == form["member-seat"]);
        var post = seat?.Post ?? form.Choice<MemberPost>("member-post", _problems);
        return new SeatHolder(post, seat?.Code, form["member-name"], form["member-position"], form["member-body"]);
    }

    private static Refusal InForm(Refusal refusal) => refusal with { Field = refusal.Field?.Replace('.', '-') };
}
