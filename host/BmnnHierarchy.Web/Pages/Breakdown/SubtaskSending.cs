using System.Collections.Immutable;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;

namespace BmnnHierarchy.Web.Pages.Breakdown;

/// <summary>Sends what a form about sub-tasks says; answers with every reason why it was not done.</summary>
internal sealed class SubtaskSending(ISteeringGrain grain, string duty, TypedForm form, CancellationToken cancellationToken)
{
    private readonly List<Refusal> _problems = [];

    public async Task<IReadOnlyList<Refusal>> SendAsync(SubtaskAction action, string subtask)
    {
        if (form.SeenVersion is not { } version)
        {
            return [Refusal.Of(WebRefusals.FormIsIncomplete)];
        }

        Func<Task<Reply<DutyReceipt>>> send;
        switch (action)
        {
            case SubtaskAction.Add or SubtaskAction.Change:
                var input = new SubtaskInput(form["text"], form["owner"], form.Day("dueOn", _problems));
                send = action is SubtaskAction.Add
                    ? () => grain.AddSubtaskAsync(new AddSubtask(form.CommandId, duty, version, input), cancellationToken)
                    : () => grain.ChangeSubtaskAsync(new ChangeSubtask(form.CommandId, duty, version, subtask, input), cancellationToken);
                break;
            case SubtaskAction.Done:
                var doneOn = form.NeededDay("doneOn", _problems);
                send = () => grain.MarkSubtaskAsync(new MarkSubtask(form.CommandId, duty, version, subtask, doneOn), cancellationToken);
                break;
            default:
                send = () => grain.WithdrawSubtaskAsync(new WithdrawSubtask(form.CommandId, duty, version, subtask, form["reason"]), cancellationToken);
                break;
        }

        return _problems.Count > 0 ? _problems : Refusals(await send());
    }

    /// <summary>Moves the chosen sub-task a place, or says that it is not done after all.</summary>
    public async Task<IReadOnlyList<Refusal>> ArrangeAsync(ImmutableArray<SubtaskView> subtasks)
    {
        var ids = subtasks.Select(subtask => subtask.Id).ToList();
        var place = ids.IndexOf(form["which"]);
        if (form.SeenVersion is not { } version || place < 0)
        {
            return [Refusal.Of(WebRefusals.FormIsIncomplete)];
        }

        if (form["move"] == "reopen")
        {
            return Refusals(await grain.MarkSubtaskAsync(new MarkSubtask(form.CommandId, duty, version, ids[place], null), cancellationToken));
        }

        var other = Math.Clamp(place + (form["move"] == "up" ? -1 : 1), 0, ids.Count - 1);
        (ids[place], ids[other]) = (ids[other], ids[place]);
        return other == place ? [] : Refusals(await grain.OrderSubtasksAsync(new OrderSubtasks(form.CommandId, duty, version, [.. ids]), cancellationToken));
    }

    private static IReadOnlyList<Refusal> Refusals(Reply<DutyReceipt> reply) => reply.IsRefused ? [reply.Refused.ToRefusal()] : [];
}
