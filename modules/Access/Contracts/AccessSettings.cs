using System.Collections.Immutable;

namespace BmnnHierarchy.Access;

/// <summary>Section <c>Access</c> of the configuration: what this installation asks of accounts.</summary>
public sealed class AccessSettings
{
    public const string Section = "Access";

    private static readonly ImmutableArray<Role> MostPowerful =
        [Role.StandingBodyOfficer, Role.ProvincialLeader, Role.MinistryLiaison, Role.SystemAdministrator];

    public PasswordSettings Passwords { get; set; } = new();

    public SecondFactorSettings SecondFactor { get; set; } = new();

    public SessionSettings Sessions { get; set; } = new();

    public LockoutSettings Lockout { get; set; } = new();

    public TokenSettings Tokens { get; set; } = new();

    public CertificateSettings Certificates { get; set; } = new();

    /// <summary>Whether one of the roles needs a second factor here.</summary>
    public bool NeedsSecondFactor(IEnumerable<Role> roles) =>
        roles.Any(role => SecondFactor.RequiredFor is { } named ? named.Contains(role) : MostPowerful.Contains(role));
}

public sealed class PasswordSettings
{
    /// <summary>At least 4, at most 128. Length is what makes a password hard to guess.</summary>
    public int ShortestLength { get; set; } = 12;

    /// <summary>Words that no password may contain here, without marks and case: the province's name, the unit's.</summary>
    public IList<string> Refused { get; init; } = [];

    /// <summary>
    /// A text file (UTF-8, one password a line, at most 64 MB) of passwords known from leaks, beside those that the product
    /// brings; read when the host starts to need it. Marks, case and everything but letters and digits do not matter.
    /// </summary>
    public string? KnownFile { get; set; }

    /// <summary>How long a password that somebody else has set opens the account, until its owner has changed it. 1 hour to 30 days.</summary>
    public TimeSpan FirstLasts { get; set; } = TimeSpan.FromDays(3);
}

public sealed class SecondFactorSettings
{
    /// <summary>
    /// How many steps of 30 seconds before and after the present one a code may belong to, 0 or 1. 1 forgives the clock of a
    /// telephone without a network; 0 where clocks are kept, so that a code lives 30 seconds and no longer.
    /// </summary>
    public int StepsEitherWay { get; set; } = 1;

    /// <summary>Roles that cannot work without a second factor. Not set: officers, leaders, liaisons and administrators. Empty: none.</summary>
    public IList<Role>? RequiredFor { get; init; }

    /// <summary>How this installation is called in people's authenticator.</summary>
    public string Issuer { get; set; } = "BMNN";
}

public sealed class SessionSettings
{
    /// <summary>A session in which nothing was asked for so long has ended.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A session ends so long after sign-in, whatever was done.</summary>
    public TimeSpan Absolute { get; set; } = TimeSpan.FromHours(12);

    /// <summary>One more sign-in ends the session that was used longest ago.</summary>
    public int MostAtOnce { get; set; } = 5;
}

public sealed class LockoutSettings
{
    /// <summary>So many wrong entries in a row lock the account. 1 to 20.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>How long the first lockout lasts; each in a row lasts twice as long as the one before.</summary>
    public TimeSpan First { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>No lockout lasts longer.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(24);
}

public sealed class TokenSettings
{
    /// <summary>A token's last day is at most so many days after today. 1 to 366; 0: no tokens here, and those there are count no more.</summary>
    public int LongestDays { get; set; } = 90;

    /// <summary>How many good tokens an account may have. 1 to 100.</summary>
    public int MostAtOnce { get; set; } = 10;
}

public sealed class CertificateSettings
{
    public CertificateUse Use { get; set; } = CertificateUse.Off;

    /// <summary>Files (PEM) with the certificates of the issuers: the roots that are trusted, and those between them and people's.</summary>
    public IList<string> Issuers { get; init; } = [];

    /// <summary>Files (DER or PEM) with the issuers' lists of revoked certificates, brought in by hand on a closed network.</summary>
    public IList<string> RevocationLists { get; init; } = [];

    /// <summary>Whether a certificate counts while no list of its issuer is at hand, or the list is out of date.</summary>
    public bool AcceptWithoutRevocationList { get; set; }

    /// <summary>Serial numbers or SHA-256 fingerprints, in hexadecimal, that count no more, whatever the lists say.</summary>
    public IList<string> Refused { get; init; } = [];
}

/// <summary>What a client certificate is good for here.</summary>
public enum CertificateUse
{
    Off,

    /// <summary>In place of the authenticator's code, after the password.</summary>
    SecondFactor,

    /// <summary>By itself (a smart card with its PIN is two factors already), and after a password too.</summary>
    Alone,
}
