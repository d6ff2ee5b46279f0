using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>The sessions of accounts on this installation.</summary>
public interface ISessions
{
    /// <summary>Told the account each time one of its sessions ends.</summary>
    event Action<string>? Ended;

    /// <summary>The account's sessions, the last begun first.</summary>
    Task<ImmutableArray<SessionView>> ListAsync(string account, int most, CancellationToken cancellationToken);

    /// <summary>Ends one session of the account. Refused with <see cref="AccessRefusals.SessionIsUnknown"/>.</summary>
    Task<Refusal?> EndAsync(string account, string session, CancellationToken cancellationToken);

    /// <summary>Ends all sessions of the account.</summary>
    Task EndAllAsync(string account, SessionEnd why, CancellationToken cancellationToken);
}

/// <param name="Id">Names the session; worth nothing without the protected cookie that it is in.</param>
/// <param name="SeenAt">When something was last asked for, to the minute.</param>
/// <param name="EndedAt">Null while it goes on.</param>
/// <param name="Factors">1: password; 2: password and second factor; 3: a client certificate alone.</param>
/// <param name="Address">The network address the sign-in came from.</param>
public sealed record SessionView(
    string Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset? EndedAt, SessionEnd? Why, int Factors, string Address, string Agent);

public enum SessionEnd
{
    SignedOut,

    /// <summary>Nothing was asked for too long, or the session had lasted too long.</summary>
    Expired,

    /// <summary>The same browser signed in anew.</summary>
    Renewed,

    /// <summary>Too many at once: the one used longest ago gave way.</summary>
    GaveWay,

    SignedOutEverywhere,
    PasswordChanged,

    /// <summary>By an administrator: account disabled, password or second factor reset.</summary>
    Administration,
}
