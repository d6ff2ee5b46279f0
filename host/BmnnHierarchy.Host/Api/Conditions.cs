using BmnnHierarchy.Kernel;
using Microsoft.Net.Http.Headers;

namespace BmnnHierarchy.Host.Api;

/// <summary>Under which name and on which version a command is carried out: the headers of every POST that changes a duty.</summary>
/// <param name="CommandId">From <c>Idempotency-Key</c>: the same key with the same body is carried out once.</param>
/// <param name="ExpectedVersion">From <c>If-Match</c>: the version the caller has seen; null after <c>If-Match: *</c>.</param>
internal sealed record Conditions(string CommandId, long? ExpectedVersion)
{
    public const string IdempotencyKey = "Idempotency-Key";

    public static Result<Conditions> Read(string? idempotencyKey, string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(idempotencyKey))
        {
            return Refusal.Of(HostRefusals.IdempotencyKeyIsMissing, IdempotencyKey);
        }

        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            return Refusal.Of(HostRefusals.IfMatchIsMissing, HeaderNames.IfMatch);
        }

        if (ifMatch.Trim() == "*")
        {
            return new Conditions(idempotencyKey, null);
        }

        return VersionTag.TryRead(ifMatch, out var version)
            ? new Conditions(idempotencyKey, version)
            : Refusal.Of(HostRefusals.IfMatchIsMalformed, HeaderNames.IfMatch);
    }
}
