using System.Collections.Concurrent;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.Tokens;

/// <summary>
/// Knows tokens by what programs send. A token that was good is remembered for ten seconds, and when it was used last is
/// written once a minute at most. Its first use from an address on a day is on the trail.
/// </summary>
internal sealed class TokenUses(TokenReads reads, IJournal journal, IAuditLog audit, IOptions<AccessSettings> settings, TimeProvider time)
{
    private const int Many = 10_000;
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KeptEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Account, int Number, string Address), DateOnly> _seen = new();

    /// <summary>The token, when it is good now; null for every other text.</summary>
    public async ValueTask<KeptToken?> UseAsync(string text, string address, CancellationToken cancellationToken)
    {
        if (settings.Value.Tokens.LongestDays == 0 || !TokenText.LooksLike(text))
        {
            return null;
        }

        var digest = TokenText.DigestOf(text);
        if (await KnownAsync(digest, cancellationToken) is not { } known)
        {
            audit.Note(Refused(string.Empty, null, "token", address));
            return null;
        }

        var (account, view) = known.Token;
        if (!view.IsGood(time.GetUtcNow()))
        {
            audit.Note(Refused(account, view.Unit, $"token {view.Number} {view.Name}", address));
            return null;
        }

        await NoteUseAsync(digest, known, address, cancellationToken);
        return known.Token;
    }

    /// <summary>A token of the account may have ended: what was read of it is not used again.</summary>
    public void Forget(string account)
    {
        foreach (var (digest, known) in _known)
        {
            if (known.Token.Account == account)
            {
                _known.TryRemove(digest, out _);
            }
        }
    }

    private async ValueTask<Known?> KnownAsync(string digest, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(digest, out var known) && time.GetElapsedTime(known.ReadAt) < FreshFor)
        {
            return known;
        }

        var readAt = time.GetTimestamp();
        if (await reads.FindAsync(digest, cancellationToken) is not { } kept)
        {
            return null;
        }

        if (_known.Count >= Many)
        {
            _known.Clear();
        }

        return _known[digest] = new Known(kept, readAt, known?.KeptAt ?? kept.View.LastUsedAt);
    }

    private async Task NoteUseAsync(string digest, Known known, string address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (account, view) = known.Token;
        var today = VietnamTime.DayOf(now);
        if (!_seen.TryGetValue((account, view.Number, address), out var day) || day != today)
        {
            if (_seen.Count >= Many)
            {
                _seen.Clear();
            }

            _seen[(account, view.Number, address)] = today;
            await audit.RecordAsync(
                new AccessEntry(AccessKind.TokenUsed, account, view.Unit, $"token {view.Number} {view.Name}", string.Empty, address), cancellationToken);
        }

        if (now - known.KeptAt < KeptEvery || !_known.TryUpdate(digest, known with { KeptAt = now }, known))
        {
            return;
        }

        try
        {
            await journal.WriteAsync(new DerivedWrite([AccountExtraTables.UseRow(account, view.Number, now, address)], [], []), cancellationToken);
        }
        catch (JournalUnavailableException)
        {
            // A note of use that cannot be kept must not stop a program from reading; the next one is a minute away.
        }
    }

    private static AccessEntry Refused(string account, UnitKey? unit, string subject, string address) =>
        new(AccessKind.SignInRefused, account, unit, subject, AccessRefusals.TokenIsNotGood, address);

    private sealed record Known(KeptToken Token, long ReadAt, DateTimeOffset? KeptAt);
}
