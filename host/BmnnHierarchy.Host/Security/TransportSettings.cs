namespace BmnnHierarchy.Host.Security;

/// <summary>Section <c>Transport</c> of the configuration: how requests may reach this host.</summary>
internal sealed class TransportSettings
{
    public const string Section = "Transport";

    /// <summary>Plain HTTP is sent on to HTTPS, cookies travel over HTTPS only, and browsers are told to come back that way for a year.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>A proxy on this machine passes requests on: the client's address and scheme are those that it says (<c>X-Forwarded-*</c>).</summary>
    public bool BehindLocalProxy { get; set; }

    /// <summary>Requests that one account may make a minute.</summary>
    public int RequestsOfAnAccount { get; set; } = 30_000;

    /// <summary>Requests that a program may make a minute with one token.</summary>
    public int RequestsOfAToken { get; set; } = 3000;

    /// <summary>Requests without sign-in that one address may make a minute.</summary>
    public int RequestsOfAnAddress { get; set; } = 3000;

    /// <summary>Attempts to sign in that one address may make a minute; each costs this host tens of milliseconds.</summary>
    public int SignInsOfAnAddress { get; set; } = 120;
}
