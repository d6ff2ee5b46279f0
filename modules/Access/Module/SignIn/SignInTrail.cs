using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>What the trail says of people who come and go.</summary>
internal sealed class SignInTrail(IAuditLog audit, IAccounts accounts)
{
    /// <summary>
    /// A success is on disk before the person is in. Refusals are counted when they come in floods; a name that no account
    /// has is not kept: people type their password there.
    /// </summary>
    public async Task RecordAsync(string name, Result<Caller> outcome, HttpContext context)
    {
        var known = await accounts.CallerAsync(name, CancellationToken.None);
        if (outcome.IsRefused)
        {
            audit.Note(Entry(AccessKind.SignInRefused, known?.Account ?? string.Empty, known, outcome.Refusal.Code, context));
            return;
        }

        await audit.RecordAsync(Entry(AccessKind.SignedIn, outcome.Value.Account, outcome.Value, string.Empty, context), CancellationToken.None);
    }

    public async Task RecordLeavingAsync(string name, HttpContext context) => await audit.RecordAsync(
        Entry(AccessKind.SignedOut, name, await accounts.CallerAsync(name, CancellationToken.None), string.Empty, context), CancellationToken.None);

    private static AccessEntry Entry(AccessKind kind, string actor, Caller? caller, string detail, HttpContext context) => new(
        kind,
        actor,
        caller is { Grants: [var first, ..] } ? first.Unit : null,
        string.Empty,
        detail,
        context.Connection.RemoteIpAddress?.ToString() ?? string.Empty);
}
