using System.Collections.Immutable;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Access.Domain;

/// <summary>An account as its events say.</summary>
internal sealed record AccountState(string? DisplayName, DateTimeOffset? CreatedAt, ImmutableArray<GivenGrantState> Grants)
{
    public bool Exists => CreatedAt is not null;
}

internal sealed record GivenGrantState(AccountEvent.GrantGiven Given, string Grantor, DateTimeOffset At);

/// <summary>Folds <c>access/account:NAME</c>.</summary>
internal sealed class AccountFold : IFold<AccountState>
{
    public string Shape => "access.account/1";

    public AccountState Empty { get; } = new(null, null, []);

    public AccountState Apply(AccountState state, RecordedEvent recorded) => AccountEvent.Read(recorded) switch
    {
        AccountEvent.Created created => state with { DisplayName = created.DisplayName, CreatedAt = recorded.At },
        AccountEvent.GrantGiven given => state with { Grants = state.Grants.Add(new(given, recorded.Actor, recorded.At)) },
        _ => state,
    };
}
