using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>
/// Sessions, in memory and in their table. When something was last asked for is written once a minute at most: a session
/// costs a row a minute, not a row a request.
/// </summary>
internal sealed class Sessions(SessionTable table, IOptions<AccessSettings> settings, TimeProvider time) : ISessions
{
    private const int LongestAgent = 200;
    private static readonly TimeSpan KeptEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public event Action<string>? Ended;

    private SessionSettings Limits => settings.Value.Sessions;

    /// <summary>Begins a session under an id that nobody could know before.</summary>
    public async Task<string> BeginAsync(string account, int factors, string address, string agent, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await table.OpenOnesAsync(account, cancellationToken);
        var over = open.Where(one => SessionLimits.IsOver(one.View, Limits, now)).ToList();
        await EndAsync(over, SessionEnd.Expired, cancellationToken);
        await EndAsync([.. open.Except(over).SkipLast(Math.Max(Limits.MostAtOnce - 1, 0))], SessionEnd.GaveWay, cancellationToken);

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var plainAgent = new string([.. agent.Where(c => !char.IsControl(c)).Take(LongestAgent)]);
        var session = new KeptSession(account, new SessionView(id, now, now, null, null, factors, address, plainAgent));
        await table.KeepAsync([session], cancellationToken);
        _known[id] = new Known(session, now, time.GetTimestamp());
        return id;
    }

    /// <param name="isUse">Whether a person asked for something, rather than a page that waits for news.</param>
    public async ValueTask<bool> IsAliveAsync(string id, string account, bool isUse, CancellationToken cancellationToken)
    {
        if (await KnownAsync(id, cancellationToken) is not { } known || known.Session.Account != account)
        {
            return false;
        }

        var now = time.GetUtcNow();
        if (known.Session.View.EndedAt is not null)
        {
            return false;
        }

        if (SessionLimits.IsOver(known.Session.View, Limits, now))
        {
            await EndAsync([known.Session], SessionEnd.Expired, cancellationToken);
            return false;
        }

        if (isUse)
        {
            await NoteUseAsync(id, known, now, cancellationToken);
        }

        return true;
    }

    public async Task<ImmutableArray<SessionView>> ListAsync(string account, int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var kept = await table.ListAsync(account, most, cancellationToken);
        return [.. kept.Select(one => _known.TryGetValue(one.View.Id, out var known) && one.View.EndedAt is null ? known.Session.View : one.View)
            .Select(view => view.EndedAt is null && SessionLimits.IsOver(view, Limits, now) ? view with { EndedAt = view.SeenAt, Why = SessionEnd.Expired } : view)];
    }

    public async Task<Refusal?> EndAsync(string account, string session, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(session, cancellationToken) is not { } kept || kept.Account != account || kept.View.EndedAt is not null)
        {
            return Refusal.Of(AccessRefusals.SessionIsUnknown);
        }

        await EndAsync([kept], SessionEnd.SignedOut, cancellationToken);
        return null;
    }

    /// <summary>Ends a session if it is one that goes on.</summary>
    public async Task EndIfOpenAsync(string id, SessionEnd why, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(id, cancellationToken) is { View.EndedAt: null } kept)
        {
            await EndAsync([kept], why, cancellationToken);
        }
    }

    public async Task EndAllAsync(string account, SessionEnd why, CancellationToken cancellationToken) =>
        await EndAsync([.. await table.OpenOnesAsync(account, cancellationToken)], why, cancellationToken);

    private async Task EndAsync(List<KeptSession> sessions, SessionEnd why, CancellationToken cancellationToken)
    {
        if (sessions.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var ended = sessions.Select(one => one with { View = one.View with { EndedAt = now, Why = why } }).ToList();
        foreach (var one in ended)
        {
            _known[one.View.Id] = new Known(one, now, time.GetTimestamp());
        }

        await table.KeepAsync(ended, cancellationToken);
        foreach (var account in ended.Select(one => one.Account).Distinct())
        {
            Ended?.Invoke(account);
        }
    }

    private async Task NoteUseAsync(string id, Known known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var used = known.Session with { View = known.Session.View with { SeenAt = now } };
        var isDue = now - known.KeptAt >= KeptEvery;
        if (!_known.TryUpdate(id, known with { Session = used, KeptAt = isDue ? now : known.KeptAt }, known) || !isDue)
        {
            return;
        }

        try
        {
            await table.KeepAsync([used], cancellationToken);
        }
        catch (JournalUnavailableException)
        {
            // A note of use that cannot be kept must not stop a page from being read; the next one is a minute away.
        }
    }

    private async ValueTask<Known?> KnownAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var known) && time.GetElapsedTime(known.ReadAt) < FreshFor)
        {
            return known;
        }

        if (await table.FindAsync(id, cancellationToken) is not { } kept)
        {
            return null;
        }

        if (known is not null && kept.View.EndedAt is null && known.Session.View.SeenAt > kept.View.SeenAt)
        {
            kept = known.Session;
        }

        Trim();
        return _known[id] = new Known(kept, known?.KeptAt ?? kept.View.SeenAt, time.GetTimestamp());
    }

    /// <summary>Sessions that nobody uses any more leave the memory; their rows stay.</summary>
    private void Trim()
    {
        const int Many = 20_000;
        if (_known.Count > Many)
        {
            _known.Clear();
        }
    }

    private sealed record Known(KeptSession Session, DateTimeOffset KeptAt, long ReadAt);
}
