using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Forms;
using BmnnHierarchy.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Accountability;

/// <summary>A page about what a unit accounts for: reads the unit's records and sends what its forms say.</summary>
public abstract class AccountabilityPage : UnitPage
{
    [Inject]
    public IGrainFactory Grains { get; set; } = null!;

    [Inject]
    public IAccounts Accounts { get; set; } = null!;

    protected override Permission Needed => Permission.SeeDuties;

    protected UnitAccountability Records { get; private set; } = null!;

    /// <summary>Why the last post was refused.</summary>
    protected IReadOnlyList<Refusal> Problems { get; private set; } = [];

    protected string? Done => Context.Request.Query["xong"] is { Count: > 0 } done && done[0] is { } word && AccountabilityTexts.IsDone(word) ? word : null;

    /// <summary>Whether the reader sees the units below, too: lists of a province name them.</summary>
    protected bool IsWide => Unit.Kind is UnitKind.Province && Tree.Children(Unit.Key, Today).All(child => May(Permission.SeeDuties, child.Key));

    protected IAccountabilityGrain Grain => Grains.GetGrain<IAccountabilityGrain>(Unit.Key.ToString());

    private PostedForm? Posted { get; set; }

    private string? PostedTo { get; set; }

    /// <summary>The problems of one form.</summary>
    protected IReadOnlyList<Refusal> ProblemsOf(string form) => PostedTo == form ? Problems : [];

    /// <summary>What a form holds: what was typed when it was refused, otherwise what is offered.</summary>
    protected PostedForm FormOf(string form, Func<PostedForm> fresh) => PostedTo == form && Posted is not null ? Posted : fresh();

    protected async Task<bool> ReadAsync()
    {
        var reply = await Grain.GetAsync(Aborted);
        if (reply.IsRefused)
        {
            TurnAway(reply.Refused.ToRefusal());
            return false;
        }

        Records = reply.Value!;
        return true;
    }

    /// <summary>Whose draft of what: two people at one machine do not share drafts. Saving removes what ends with unit and record.</summary>
    protected string DraftKey(string form, string id) => $"{Callers.Current?.Account}/{form}/{Unit.Key}/{id}";

    protected string NameOf(string unit) => UnitKey.TryParse(unit, out var key) && Tree.Find(key) is { } found ? Names(found) : unit;

    protected abstract string Names(Unit unit);

    /// <summary>Sends what the posted form says; goes on to the next address, or leaves the form with its problems.</summary>
    protected async Task SendAsync<TCommand>(
        string form,
        long? version,
        Func<PostedForm, TCommand> read,
        Func<TCommand, CancellationToken, Task<Reply<AccountabilityReceipt>>> send,
        Func<AccountabilityReceipt, string> next)
    {
        var posted = PostedForm.From(Context.Request.Form);
        var command = read(posted);
        if (posted.Problems.Count == 0)
        {
            var reply = await send(command, Aborted);
            if (!reply.IsRefused)
            {
                GoTo(next(reply.Value!));
                return;
            }

            Problems = [reply.Refused.ToRefusal()];
        }
        else
        {
            Problems = posted.Problems;
        }

        (PostedTo, Posted) = (form, posted.Again(version));
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
