using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Storage;

/// <summary>An account as the query reads it.</summary>
internal sealed class AccountRow
{
    public string Name { get; init; } = string.Empty;

    public string DisplayName { get; init; } = string.Empty;

    public long Disabled { get; init; }

    public long MustChange { get; init; }

    public long SecondFactor { get; init; }

    public long? LockedUntil { get; init; }

    public long Certificates { get; init; }

    public AccountView ToView(ImmutableArray<GivenGrant> grants) => new(
        Name, DisplayName, grants, Disabled != 0, MustChange != 0, SecondFactor != 0, LockedUntil is { } until ? Microseconds.ToInstant(until) : null,
        (int)Certificates);
}

/// <summary>A grant as the query reads it.</summary>
internal sealed class GrantRow
{
    public string Account { get; init; } = string.Empty;

    public long Number { get; init; }

    public string Role { get; init; } = string.Empty;

    public string Unit { get; init; } = string.Empty;

    public string FromDay { get; init; } = string.Empty;

    public string? ToDay { get; init; }

    public string Grantor { get; init; } = string.Empty;

    public long GivenAt { get; init; }

    public string Reason { get; init; } = string.Empty;

    public string? OnBehalfOf { get; init; }

    public string? Capacity { get; init; }

    public long? EndedAt { get; init; }

    public string? EndedBy { get; init; }

    public string? EndReason { get; init; }

    /// <param name="lenders">Grants of the accounts that have lent roles.</param>
    public GivenGrant ToGiven(IReadOnlyList<GrantRow> lenders)
    {
        var grant = ToGrant();
        var lent = OnBehalfOf is null ? null : new Lent(OnBehalfOf, Enum.Parse<Capacity>(Capacity!));
        var ended = EndedAt is { } at ? new GrantEnd(Microseconds.ToInstant(at), EndedBy!, EndReason!) : null;
        return new GivenGrant(
            (int)Number, grant, Grantor, Microseconds.ToInstant(GivenAt), Reason, lent, ended, lent is null ? grant : WhileLenderHolds(grant, lenders));
    }

    private Grant? WhileLenderHolds(Grant grant, IReadOnlyList<GrantRow> lenders)
    {
        var held = lenders
            .Where(row => row.Account == OnBehalfOf && row.OnBehalfOf is null)
            .Select(row => row.ToGrant())
            .FirstOrDefault(own => own.Role == grant.Role && own.Unit == grant.Unit && own.Period.Overlaps(grant.Period));
        if (held is null)
        {
            return null;
        }

        var from = held.Period.From > grant.Period.From ? held.Period.From : grant.Period.From;
        var to = held.Period.To is { } end && !(grant.Period.To <= end) ? end : grant.Period.To;
        return grant with { Period = new DateRange(from, to) };
    }

    private Grant ToGrant() => new(
        Enum.Parse<Role>(Role), UnitKey.Parse(Unit), new DateRange(IsoDay.ToDay(FromDay), ToDay is { } to ? IsoDay.ToDay(to) : null));
}

/// <summary>A credential as the query reads it.</summary>
internal sealed class CredentialRow
{
    public string Account { get; init; } = string.Empty;

    public string PasswordHash { get; init; } = string.Empty;

    public string SecurityStamp { get; init; } = string.Empty;

    public long FailedAttempts { get; init; }

    public long? LockedUntil { get; init; }

    public string? AuthenticatorKey { get; init; }

    public long SecondFactor { get; init; }

    public long LastStep { get; init; }

    public string? RecoveryHashes { get; init; }

    public long Lockouts { get; init; }

    public Credential ToCredential() => new(
        Account,
        PasswordHash,
        SecurityStamp,
        (int)FailedAttempts,
        LockedUntil is { } until ? Microseconds.ToInstant(until) : null,
        AuthenticatorKey,
        SecondFactor != 0,
        LastStep,
        [.. (RecoveryHashes ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries)],
        (int)Lockouts);
}
