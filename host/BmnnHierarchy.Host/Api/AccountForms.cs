using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Api;

internal sealed record OpenAccountRequest(string Name, string DisplayName, string Password, IReadOnlyList<GrantRequest> Grants, string Reason);

internal sealed record GiveRoleRequest(GrantRequest Grant, string Reason);

internal sealed record LendRoleRequest(string OnBehalfOf, Capacity Capacity, GrantRequest Grant, string Reason);

internal sealed record ResetPasswordRequest(string Password, string Reason);

/// <param name="Unit">Code of the unit.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">The day after the last one, or null.</param>
internal sealed record GrantRequest(Role Role, string Unit, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public static Result<ImmutableArray<Grant>> Read(IReadOnlyList<GrantRequest?>? requests)
    {
        var grants = ImmutableArray.CreateBuilder<Grant>();
        foreach (var request in requests ?? [])
        {
            if (request is null || !UnitKey.TryFromCode(request.Unit, out var unit))
            {
                return Refusal.Of(HostRefusals.UnitCodeIsMalformed, "unit");
            }

            grants.Add(new Grant(request.Role, unit, new DateRange(request.ValidFrom, request.ValidTo)));
        }

        return grants.ToImmutable();
    }
}

internal sealed record AccountPageResponse(int Total, IReadOnlyList<AccountResponse> Accounts);

internal sealed record AccountResponse(
    string Name, string DisplayName, bool IsDisabled, bool MustChangePassword, bool HasSecondFactor, IReadOnlyList<GivenGrantResponse> Grants)
{
    public static AccountResponse From(AccountView account) => new(
        account.Name,
        account.DisplayName,
        account.IsDisabled,
        account.MustChangePassword,
        account.HasSecondFactor,
        [.. account.Grants.Select(GivenGrantResponse.From)]);
}

/// <param name="Number">Names the grant among the account's.</param>
/// <param name="OnBehalfOf">The account that has lent the role; null for one of its own.</param>
internal sealed record GivenGrantResponse(
    int Number, GrantResponse Grant, string Grantor, DateTimeOffset GivenAt, string Reason, string? OnBehalfOf, Capacity? Capacity, DateTimeOffset? EndedAt)
{
    public static GivenGrantResponse From(GivenGrant given) => new(
        given.Number,
        GrantResponse.From(given.Grant),
        given.Grantor,
        given.GivenAt,
        given.Reason,
        given.Lent?.OnBehalfOf,
        given.Lent?.Capacity,
        given.Ended?.At);
}
