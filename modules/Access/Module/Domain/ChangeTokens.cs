using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides on issuing and revoking tokens. Who may ask is the caller's to check.</summary>
internal static class ChangeTokens
{
    private const int LongestName = 60;

    /// <summary>What a program may be given: to read, to report for a unit, to collect the trail. What asks for a person's judgment is not here.</summary>
    public static ImmutableArray<Permission> ForPrograms { get; } =
        [Permission.SeeAggregates, Permission.SeeRollup, Permission.SeeDuties, Permission.UpdateDuties, Permission.ReadAudit];

    /// <param name="holds">Whether the issuer has the permission on the token's unit himself, today.</param>
    public static Result<ImmutableArray<AccountEvent>> Issue(
        AccountState state, NewToken token, string reason, Func<Permission, bool> holds, TokenSettings settings, DateTimeOffset now)
    {
        if (RefuseByItself(token, holds, settings, VietnamTime.DayOf(now)) is { } refused)
        {
            return refused;
        }

        var good = state.Tokens.Where(kept => kept.IsGood(now)).ToList();
        if (good.Any(kept => kept.Name == token.Name.Trim()))
        {
            return Refusal.Of(AccessRefusals.TokenNameIsTaken, "name");
        }

        if (good.Count >= settings.MostAtOnce)
        {
            return Refusal.Of(AccessRefusals.TooManyTokens, null, $"{settings.MostAtOnce}");
        }

        return ImmutableArray.Create<AccountEvent>(new AccountEvent.TokenIssued(
            token.Name.Trim(),
            token.Unit.ToString(),
            [.. token.Permissions.Distinct().Order()],
            VietnamTime.StartOf(token.LastDay.AddDays(1)),
            reason));
    }

    public static Result<ImmutableArray<AccountEvent>> Revoke(AccountState state, int number, DateTimeOffset now)
    {
        if (number < 0 || number >= state.Tokens.Length)
        {
            return Refusal.Of(AccessRefusals.TokenIsUnknown, "number");
        }

        return state.Tokens[number].IsGood(now)
            ? ImmutableArray.Create<AccountEvent>(new AccountEvent.TokenRevoked(number))
            : Refusal.Of(AccessRefusals.TokenIsRevoked, "number");
    }

    /// <summary>Ends every token that is good: whoever resets the credentials of an account does not leave other keys to it.</summary>
    public static IEnumerable<AccountEvent> RevokeAll(AccountState state, DateTimeOffset now) =>
        state.Tokens.Select((token, number) => (token, number)).Where(one => one.token.IsGood(now)).Select(one => new AccountEvent.TokenRevoked(one.number));

    private static Refusal? RefuseByItself(NewToken token, Func<Permission, bool> holds, TokenSettings settings, DateOnly today)
    {
        if (!PlainText.Holds(token.Name, LongestName))
        {
            return Refusal.Of(AccessRefusals.TokenNameIsMalformed, "name");
        }

        if (token.Permissions.IsDefaultOrEmpty)
        {
            return Refusal.Of(AccessRefusals.TokenNeedsAPermission, "permissions");
        }

        if (token.Permissions.Except(ForPrograms).Cast<Permission?>().FirstOrDefault() is { } personal)
        {
            return Refusal.Of(AccessRefusals.PermissionIsNotForPrograms, "permissions", $"{personal}");
        }

        if (token.Permissions.Where(permission => !holds(permission)).Cast<Permission?>().FirstOrDefault() is { } missing)
        {
            return Refusal.Of(AccessRefusals.TokenExceedsItsIssuer, "permissions", $"{missing}", token.Unit.Code);
        }

        return token.LastDay < today || token.LastDay.DayNumber - today.DayNumber > settings.LongestDays
            ? Refusal.Of(AccessRefusals.TokenLastsTooLong, "lastDay", $"{settings.LongestDays}")
            : null;
    }
}
