using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>A token by its place among the account's tokens.</summary>
internal sealed record TokenState(
    string Name, string Unit, ImmutableArray<Permission> Permissions, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string Reason, GrantEnd? Revoked)
{
    public static TokenState Of(AccountEvent.TokenIssued issued, RecordedEvent recorded) =>
        new(issued.Name, issued.Unit, issued.Permissions, recorded.At, issued.ExpiresAt, issued.Reason, null);

    public bool IsGood(DateTimeOffset now) => Revoked is null && now < ExpiresAt;

    public TokenView ToView(int number, DateTimeOffset? usedAt, string? address) =>
        new(number, Name, UnitKey.Parse(Unit), Permissions, IssuedAt, ExpiresAt, Reason, Revoked, usedAt, address);
}
