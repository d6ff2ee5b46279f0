using BmnnHierarchy.Accountability;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Sends a command to the accountability grain of a unit and answers with its receipt; the record's version is the ETag.</summary>
internal sealed class AccountabilityTarget(IGrainFactory grains, IHttpContextAccessor accessor)
{
    /// <summary>A command on a record that the caller has seen.</summary>
    public Task<Results<Ok<AccountabilityReceipt>, ProblemHttpResult>> ChangeAsync(
        string code, CommandHeaders headers, Func<IAccountabilityGrain, Conditions, Task<Reply<AccountabilityReceipt>>> command) =>
        SendAsync(code, Conditions.Read(headers.IdempotencyKey, headers.IfMatch), command);

    /// <summary>A command that opens a record.</summary>
    public Task<Results<Ok<AccountabilityReceipt>, ProblemHttpResult>> OpenAsync(
        string code, CreationHeaders headers, Func<IAccountabilityGrain, string, Task<Reply<AccountabilityReceipt>>> command) =>
        SendAsync(code, Conditions.Read(headers.IdempotencyKey, "*"), (grain, conditions) => command(grain, conditions.CommandId));

    public ProblemHttpResult Refuse(Refusal refusal) => ProblemMapper.From(refusal, accessor.HttpContext!);

    private async Task<Results<Ok<AccountabilityReceipt>, ProblemHttpResult>> SendAsync(
        string code, Result<Conditions> conditions, Func<IAccountabilityGrain, Conditions, Task<Reply<AccountabilityReceipt>>> command)
    {
        if (conditions.IsRefused)
        {
            return Refuse(conditions.Refusal);
        }

        // A command that is on its way is not called back when the client hangs up: its outcome would be unknown to both.
        var reply = await command(grains.GetGrain<IAccountabilityGrain>(UnitKey.FromCode(code).ToString()), conditions.Value);
        if (reply.IsRefused)
        {
            return Refuse(reply.Refused.ToRefusal());
        }

        accessor.HttpContext!.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(reply.Value);
    }
}
