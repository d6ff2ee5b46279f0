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
    bool HasSecondFactor,
    ImmutableArray<TokenState> Tokens,
    ImmutableArray<CertificateView> Certificates,
    ImmutableArray<CorrectionState> Corrections,
    DateTimeOffset? PasswordChangeDemandedAt = null)
{
    public static AccountState None { get; } = new(null, null, [], false, false, false, [], [], []);

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
    public string Shape => "access.account/4";

    public AccountState Empty => AccountState.None;

    public AccountState Apply(AccountState state, RecordedEvent recorded) => AccountEvent.Read(recorded) switch
    {
        AccountEvent.Created created => state with { DisplayName = created.DisplayName, CreatedAt = recorded.At },
        AccountEvent.GrantGiven given => With(state, new(given.Role, given.Unit, given.From, given.To, recorded.Actor, recorded.At, given.Reason, null, null)),
        AccountEvent.GrantLent lent => With(
            state, new(lent.Role, lent.Unit, lent.From, lent.To, recorded.Actor, recorded.At, lent.Reason, new Lent(lent.OnBehalfOf, lent.Capacity), null)),
        AccountEvent.GrantEnded ended => End(state, ended, recorded),
        AccountEvent.PasswordChanged => state with { MustChangePassword = false, PasswordChangeDemandedAt = null },
        AccountEvent.PasswordChangeDemanded => state with { MustChangePassword = true, PasswordChangeDemandedAt = recorded.At },
        AccountEvent.Disabled => state with { IsDisabled = true },
        AccountEvent.Enabled => state with { IsDisabled = false },
        AccountEvent.SecondFactorEnrolled => state with { HasSecondFactor = true },
        AccountEvent.SecondFactorRemoved => state with { HasSecondFactor = false },
        AccountEvent.TokenIssued issued => state with { Tokens = state.Tokens.Add(TokenState.Of(issued, recorded)) },
        AccountEvent.TokenRevoked revoked => state with { Tokens = Revoke(state.Tokens, revoked.Number, EndOf(recorded)) },
        AccountEvent.CertificateMapped mapped => state with { Certificates = state.Certificates.Add(CertificateOf(mapped, recorded, state.Certificates.Length)) },
        AccountEvent.CertificateUnmapped unmapped => state with { Certificates = Unmap(state.Certificates, unmapped.Number, EndOf(recorded)) },
        AccountEvent.CorrectionAsked asked => state with { Corrections = state.Corrections.Add(new(asked.Field, asked.Wanted, asked.Reason, recorded.At, null)) },
        AccountEvent.CorrectionDecided decided => state with { Corrections = Decide(state.Corrections, decided, recorded) },
        AccountEvent.DisplayNameCorrected corrected => state with { DisplayName = corrected.DisplayName },
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

    private static GrantEnd EndOf(RecordedEvent recorded) => new(recorded.At, recorded.Actor, recorded.Reason ?? string.Empty);

    private static ImmutableArray<TokenState> Revoke(ImmutableArray<TokenState> tokens, int number, GrantEnd end) =>
        tokens.SetItem(number, tokens[number] with { Revoked = end });

    private static CertificateView CertificateOf(AccountEvent.CertificateMapped mapped, RecordedEvent recorded, int number) => new(
        number, mapped.Match, mapped.Subject, mapped.Issuer, mapped.Serial, mapped.Fingerprint, mapped.ValidTo, recorded.Actor, recorded.At, mapped.Reason, null);

    private static ImmutableArray<CertificateView> Unmap(ImmutableArray<CertificateView> certificates, int number, GrantEnd end) =>
        certificates.SetItem(number, certificates[number] with { Unmapped = end });

    private static ImmutableArray<CorrectionState> Decide(
        ImmutableArray<CorrectionState> corrections, AccountEvent.CorrectionDecided decided, RecordedEvent recorded) =>
        corrections.SetItem(
            decided.Number,
            corrections[decided.Number] with { Decision = new CorrectionDecision(decided.IsAgreed, decided.Reason, recorded.Actor, recorded.At) });
}
