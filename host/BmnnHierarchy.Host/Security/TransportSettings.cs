namespace BmnnHierarchy.Host.Security;

/// <summary>Section <c>Transport</c> of the configuration: how requests may reach this host.</summary>
internal sealed class TransportSettings
{
    public const string Section = "Transport";

    /// <summary>Plain HTTP is sent on to HTTPS, cookies travel over HTTPS only, and browsers are told to come back that way for a year.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>Requests that one account, or one address without sign-in, may make a minute.</summary>
    public int RequestsAMinute { get; set; } = 1200;

    /// <summary>Attempts to sign in that one address may make a minute.</summary>
    public int SignInsAMinute { get; set; } = 60;
}
