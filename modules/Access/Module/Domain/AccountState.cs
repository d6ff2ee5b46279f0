using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>An account as its events say.</summary>
internal sealed record AccountState(
    string? DisplayName,
    DateTimeOffset? CreatedAt,
    ImmutableArray<GrantState> Grants,
    bool MustChangePassword,
    bool IsDisabled,
    bool HasSecondFactor)
{
    public static AccountState None { get; } = new(null, null, [], false, false, false);

    public bool Exists => CreatedAt is not null;
}

/// <summary>A grant by its place among the account's grants.</summary>
/// <param name="To">The day after the last one; brought forward when the grant was ended.</param>
internal sealed record GrantState(
    Role Role, string Unit, DateOnly From, DateOnly? To, string Grantor, DateTimeOffset At, string Reason, Lent? Lent, GrantEnd? Ended)
{
    public DateRange Period => new(From, To);

    public Grant ToGrant() => new(Role, UnitKey.Parse(Unit), Period);
}

/// <summary>Folds <c>access/account:NAME</c>.</summary>
internal sealed class AccountFold : IFold<AccountState>
{
    public string Shape => "access.account/2";

    public AccountState Empty => AccountState.None;

    public AccountState Apply(AccountState state, RecordedEvent recorded) => AccountEvent.Read(recorded) switch
    {
        AccountEvent.Created created => state with { DisplayName = created.DisplayName, CreatedAt = recorded.At },
        AccountEvent.GrantGiven given => With(state, new(given.Role, given.Unit, given.From, given.To, recorded.Actor, recorded.At, given.Reason, null, null)),
        AccountEvent.GrantLent lent => With(
            state, new(lent.Role, lent.Unit, lent.From, lent.To, recorded.Actor, recorded.At, lent.Reason, new Lent(lent.OnBehalfOf, lent.Capacity), null)),
        AccountEvent.GrantEnded ended => End(state, ended, recorded),
        AccountEvent.PasswordChanged => state with { MustChangePassword = false },
        AccountEvent.PasswordChangeDemanded => state with { MustChangePassword = true },
        AccountEvent.Disabled => state with { IsDisabled = true },
        AccountEvent.Enabled => state with { IsDisabled = false },
        AccountEvent.SecondFactorEnrolled => state with { HasSecondFactor = true },
        AccountEvent.SecondFactorRemoved => state with { HasSecondFactor = false },
        _ => state,
    };

    private static AccountState With(AccountState state, GrantState grant) => state with { Grants = state.Grants.Add(grant) };

    private static AccountState End(AccountState state, AccountEvent.GrantEnded ended, RecordedEvent recorded)
    {
        var grant = state.Grants[ended.Number];
        var day = ended.Day < grant.From ? grant.From : ended.Day;
        var closed = grant with { To = day, Ended = new GrantEnd(recorded.At, recorded.Actor, recorded.Reason ?? string.Empty) };
        return state with { Grants = state.Grants.SetItem(ended.Number, closed) };
    }
}
