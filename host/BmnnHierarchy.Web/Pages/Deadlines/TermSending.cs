using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;

namespace BmnnHierarchy.Web.Pages.Deadlines;

/// <summary>Sends what a form about a deadline says; answers with every reason why it was not done.</summary>
internal static class TermSending
{
    public static Task<IReadOnlyList<Refusal>> SendAsync(
        ISteeringGrain grain, TermActionKind kind, string duty, TermForm form, CancellationToken cancellationToken) => kind switch
    {
        TermActionKind.AskExtension => SendAsync(form.ReadAsking(duty, DutyRequestKind.Extension), grain.AskRequestAsync, cancellationToken),
        TermActionKind.AskNotApplicable => SendAsync(form.ReadAsking(duty, DutyRequestKind.NotApplicable), grain.AskRequestAsync, cancellationToken),
        TermActionKind.WithdrawRequest => SendAsync(form.ReadWithdrawal(duty), grain.WithdrawRequestAsync, cancellationToken),
        TermActionKind.DecideRequest => SendAsync(form.ReadDecision(duty), grain.DecideRequestAsync, cancellationToken),
        TermActionKind.SetNotApplicable => SendAsync(form.ReadSetting(duty), grain.SetNotApplicableAsync, cancellationToken),
        TermActionKind.EndNotApplicable => SendAsync(form.ReadEnding(duty), grain.EndNotApplicableAsync, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static async Task<IReadOnlyList<Refusal>> SendAsync<TCommand>(
        FormReading<TCommand> reading, Func<TCommand, CancellationToken, Task<Reply<DutyReceipt>>> send, CancellationToken cancellationToken)
        where TCommand : class
    {
        if (reading.Command is not { } command)
        {
            return reading.Problems;
        }

        var reply = await send(command, cancellationToken);
        return reply.IsRefused ? [reply.Refused.ToRefusal()] : [];
    }
}
