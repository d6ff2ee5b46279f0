using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// What happens to an account. Events are kept for ever, so no event carries a password's hash: that lives in a row that a
/// new password replaces.
/// </summary>
internal abstract record AccountEvent
{
    private AccountEvent()
    {
    }

    internal sealed record Created(string DisplayName) : AccountEvent;

    internal sealed record GrantGiven(Role Role, string Unit, DateOnly From, DateOnly? To, string Reason) : AccountEvent
    {
        public static GrantGiven Of(Grant grant, string reason) =>
            new(grant.Role, grant.Unit.ToString(), grant.Period.From, grant.Period.To, reason);

        public Grant ToGrant() => new(Role, UnitKey.Parse(Unit), new DateRange(From, To));
    }

    internal sealed record PasswordChanged : AccountEvent;

    internal sealed record Locked(DateTimeOffset Until) : AccountEvent;

    public NewEvent ToNew() => this switch
    {
        Created created => new(Types.Created, 1, CanonicalJson.Write(created)),
        GrantGiven given => new(Types.GrantGiven, 1, CanonicalJson.Write(given)),
        PasswordChanged changed => new(Types.PasswordChanged, 1, CanonicalJson.Write(changed)),
        Locked locked => new(Types.Locked, 1, CanonicalJson.Write(locked)),
        _ => throw new InvalidOperationException($"No stored form for {GetType().Name}."),
    };

    public static AccountEvent Read(RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (Types.Created, 1) => CanonicalJson.Read<Created>(recorded.Payload),
        (Types.GrantGiven, 1) => CanonicalJson.Read<GrantGiven>(recorded.Payload),
        (Types.PasswordChanged, 1) => CanonicalJson.Read<PasswordChanged>(recorded.Payload),
        (Types.Locked, 1) => CanonicalJson.Read<Locked>(recorded.Payload),
        _ => throw new InvalidOperationException($"Unknown event {recorded.Type} version {recorded.Version} in {recorded.Stream}."),
    };

    private static class Types
    {
        public const string Created = "access.account-created";
        public const string GrantGiven = "access.grant-given";
        public const string PasswordChanged = "access.password-changed";
        public const string Locked = "access.account-locked";
    }
}
