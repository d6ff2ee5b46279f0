using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Grains;

/// <summary>The form in which a caller travels.</summary>
internal sealed record SealedCaller(string Account, string DisplayName, ImmutableArray<SealedGrant> Grants, SealedLimit? Limit, bool IsUnfinished = false)
{
    public static SealedCaller From(Caller caller) =>
        new(caller.Account, caller.DisplayName, [.. caller.Grants.Select(SealedGrant.Of)], SealedLimit.Of(caller.Limit), caller.IsUnfinished);

    public Caller ToCaller() =>
        new(Account, DisplayName, [.. Grants.Select(grant => grant.ToGrant())]) { Limit = Limit?.ToLimit(), IsUnfinished = IsUnfinished };
}

internal sealed record SealedGrant(Role Role, string Unit, DateOnly From, DateOnly? To)
{
    public static SealedGrant Of(Grant grant) => new(grant.Role, grant.Unit.ToString(), grant.Period.From, grant.Period.To);

    public Grant ToGrant() => new(Role, UnitKey.Parse(Unit), new DateRange(From, To));
}

internal sealed record SealedLimit(int Token, string Name, string Unit, ImmutableArray<Permission> Permissions)
{
    public static SealedLimit? Of(CallerLimit? limit) =>
        limit is null ? null : new(limit.Token, limit.Name, limit.Unit.ToString(), limit.Permissions);

    public CallerLimit ToLimit() => new(Token, Name, UnitKey.Parse(Unit), Permissions);
}
