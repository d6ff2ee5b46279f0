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

    /// <summary>Whether one of the roles needs a second factor here.</summary>
    public bool NeedsSecondFactor(IEnumerable<Role> roles) =>
        roles.Any(role => SecondFactor.RequiredFor is { } named ? named.Contains(role) : MostPowerful.Contains(role));
}

public sealed class PasswordSettings
{
    /// <summary>At least 4, at most 128. Length is what makes a password hard to guess.</summary>
    public int ShortestLength { get; set; } = 12;
}

public sealed class SecondFactorSettings
{
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
