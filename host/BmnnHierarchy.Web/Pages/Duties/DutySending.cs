using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Forms;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>Sends what a form says as the command of its action; answers with every reason why it was not done.</summary>
internal sealed class DutySending(ISteeringGrain grain, DutyModel model)
{
    private string Duty => model.Duty.Id;

    /// <summary>The update that a correction or withdrawal is about; the page offers neither without one.</summary>
    private long Update => model.Claim?.Update ?? 0;

    public Task<IReadOnlyList<Refusal>> SendAsync(DutyActionKind kind, DutyForm form, CancellationToken cancellationToken) => kind switch
    {
        DutyActionKind.Update => SendAsync(form.ReadUpdate(Duty), grain.UpdateAsync, cancellationToken),
        DutyActionKind.Correct => SendAsync(form.ReadCorrection(Duty, Update), grain.CorrectAsync, cancellationToken),
        DutyActionKind.Withdraw => SendAsync(form.ReadWithdrawal(Duty, Update), grain.WithdrawAsync, cancellationToken),
        DutyActionKind.Verify => SendAsync(form.ReadVerification(Duty), grain.VerifyAsync, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static async Task<IReadOnlyList<Refusal>> SendAsync<TCommand>(
        FormReading<TCommand> reading,
        Func<TCommand, CancellationToken, Task<Reply<DutyReceipt>>> send,
        CancellationToken cancellationToken)
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
