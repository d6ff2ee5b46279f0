using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// What happens to an account. Events are kept for ever, so no event carries a password's hash or a key: those live in rows
/// that a new one replaces. Why something was done is the event's own reason.
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

    /// <summary>A role lent by <paramref name="OnBehalfOf"/>; it takes a number as a given one does.</summary>
    internal sealed record GrantLent(Role Role, string Unit, DateOnly From, DateOnly To, string OnBehalfOf, Capacity Capacity, string Reason) : AccountEvent;

    /// <param name="Day">The first day on which the grant does not count any more.</param>
    internal sealed record GrantEnded(int Number, DateOnly Day) : AccountEvent;

    internal sealed record PasswordChanged : AccountEvent;

    /// <summary>Somebody else knows the password: the next sign-in has to change it.</summary>
    internal sealed record PasswordChangeDemanded : AccountEvent;

    internal sealed record Locked(DateTimeOffset Until) : AccountEvent;

    internal sealed record Disabled : AccountEvent;

    internal sealed record Enabled : AccountEvent;

    internal sealed record SecondFactorEnrolled : AccountEvent;

    internal sealed record SecondFactorRemoved : AccountEvent;

    internal sealed record RecoveryCodesMade(int Count) : AccountEvent;

    internal sealed record RecoveryCodeUsed(int Left) : AccountEvent;

    /// <summary>What it is worth is not in it: only its digest is kept, in a row.</summary>
    internal sealed record TokenIssued(string Name, string Unit, ImmutableArray<Permission> Permissions, DateTimeOffset ExpiresAt, string Reason) : AccountEvent;

    internal sealed record TokenRevoked(int Number) : AccountEvent;

    internal sealed record CertificateMapped(
        CertificateMatch Match, string Subject, string Issuer, string Serial, string Fingerprint, DateTimeOffset ValidTo, string Reason) : AccountEvent;

    internal sealed record CertificateUnmapped(int Number) : AccountEvent;

    internal sealed record CorrectionAsked(CorrectionField Field, string Wanted, string Reason) : AccountEvent;

    internal sealed record CorrectionDecided(int Number, bool IsAgreed, string Reason) : AccountEvent;

    internal sealed record DisplayNameCorrected(string DisplayName) : AccountEvent;

    public NewEvent ToNew() => this switch
    {
        Created created => Of(Types.Created, created),
        GrantGiven given => Of(Types.GrantGiven, given),
        GrantLent lent => Of(Types.GrantLent, lent),
        GrantEnded ended => Of(Types.GrantEnded, ended),
        PasswordChanged changed => Of(Types.PasswordChanged, changed),
        PasswordChangeDemanded demanded => Of(Types.PasswordChangeDemanded, demanded),
        Locked locked => Of(Types.Locked, locked),
        Disabled disabled => Of(Types.Disabled, disabled),
        Enabled enabled => Of(Types.Enabled, enabled),
        SecondFactorEnrolled enrolled => Of(Types.SecondFactorEnrolled, enrolled),
        SecondFactorRemoved removed => Of(Types.SecondFactorRemoved, removed),
        RecoveryCodesMade made => Of(Types.RecoveryCodesMade, made),
        RecoveryCodeUsed used => Of(Types.RecoveryCodeUsed, used),
        TokenIssued issued => Of(Types.TokenIssued, issued),
        TokenRevoked revoked => Of(Types.TokenRevoked, revoked),
        CertificateMapped mapped => Of(Types.CertificateMapped, mapped),
        CertificateUnmapped unmapped => Of(Types.CertificateUnmapped, unmapped),
        CorrectionAsked asked => Of(Types.CorrectionAsked, asked),
        CorrectionDecided decided => Of(Types.CorrectionDecided, decided),
        DisplayNameCorrected corrected => Of(Types.DisplayNameCorrected, corrected),
        _ => throw new InvalidOperationException($"No stored form for {GetType().Name}."),
    };

    public static AccountEvent Read(RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (Types.Created, 1) => CanonicalJson.Read<Created>(recorded.Payload),
        (Types.GrantGiven, 1) => CanonicalJson.Read<GrantGiven>(recorded.Payload),
        (Types.GrantLent, 1) => CanonicalJson.Read<GrantLent>(recorded.Payload),
        (Types.GrantEnded, 1) => CanonicalJson.Read<GrantEnded>(recorded.Payload),
        (Types.PasswordChanged, 1) => CanonicalJson.Read<PasswordChanged>(recorded.Payload),
        (Types.PasswordChangeDemanded, 1) => CanonicalJson.Read<PasswordChangeDemanded>(recorded.Payload),
        (Types.Locked, 1) => CanonicalJson.Read<Locked>(recorded.Payload),
        (Types.Disabled, 1) => CanonicalJson.Read<Disabled>(recorded.Payload),
        (Types.Enabled, 1) => CanonicalJson.Read<Enabled>(recorded.Payload),
        (Types.SecondFactorEnrolled, 1) => CanonicalJson.Read<SecondFactorEnrolled>(recorded.Payload),
        (Types.SecondFactorRemoved, 1) => CanonicalJson.Read<SecondFactorRemoved>(recorded.Payload),
        (Types.RecoveryCodesMade, 1) => CanonicalJson.Read<RecoveryCodesMade>(recorded.Payload),
        (Types.RecoveryCodeUsed, 1) => CanonicalJson.Read<RecoveryCodeUsed>(recorded.Payload),
        (Types.TokenIssued, 1) => CanonicalJson.Read<TokenIssued>(recorded.Payload),
        (Types.TokenRevoked, 1) => CanonicalJson.Read<TokenRevoked>(recorded.Payload),
        (Types.CertificateMapped, 1) => CanonicalJson.Read<CertificateMapped>(recorded.Payload),
        (Types.CertificateUnmapped, 1) => CanonicalJson.Read<CertificateUnmapped>(recorded.Payload),
        (Types.CorrectionAsked, 1) => CanonicalJson.Read<CorrectionAsked>(recorded.Payload),
        (Types.CorrectionDecided, 1) => CanonicalJson.Read<CorrectionDecided>(recorded.Payload),
        (Types.DisplayNameCorrected, 1) => CanonicalJson.Read<DisplayNameCorrected>(recorded.Payload),
        _ => throw new InvalidOperationException($"Unknown event {recorded.Type} version {recorded.Version} in {recorded.Stream}."),
    };

    private static NewEvent Of<T>(string type, T happened) => new(type, 1, CanonicalJson.Write(happened));

    private static class Types
    {
        public const string Created = "access.account-created";
        public const string GrantGiven = "access.grant-given";
        public const string GrantLent = "access.grant-lent";
        public const string GrantEnded = "access.grant-ended";
        public const string PasswordChanged = "access.password-changed";
        public const string PasswordChangeDemanded = "access.password-change-demanded";
        public const string Locked = "access.account-locked";
        public const string Disabled = "access.account-disabled";
        public const string Enabled = "access.account-enabled";
        public const string SecondFactorEnrolled = "access.second-factor-enrolled";
        public const string SecondFactorRemoved = "access.second-factor-removed";
        public const string RecoveryCodesMade = "access.recovery-codes-made";
        public const string RecoveryCodeUsed = "access.recovery-code-used";
        public const string TokenIssued = "access.token-issued";
        public const string TokenRevoked = "access.token-revoked";
        public const string CertificateMapped = "access.certificate-mapped";
        public const string CertificateUnmapped = "access.certificate-unmapped";
        public const string CorrectionAsked = "access.correction-asked";
        public const string CorrectionDecided = "access.correction-decided";
        public const string DisplayNameCorrected = "access.display-name-corrected";
    }
}
