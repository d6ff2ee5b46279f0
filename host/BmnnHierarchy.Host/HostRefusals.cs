namespace BmnnHierarchy.Host;

/// <summary>Codes of what the host itself refuses, before a module is asked.</summary>
internal static class HostRefusals
{
    public const string UnitCodeIsMalformed = "host.UnitCodeIsMalformed";

    /// <summary>Not readable as what the API describes: broken JSON, an unknown member, a value of another type.</summary>
    public const string RequestIsMalformed = "host.RequestIsMalformed";

    public const string BodyIsTooLarge = "host.BodyIsTooLarge";

    public const string BodyMustBeJson = "host.BodyMustBeJson";

    public const string IdempotencyKeyIsMissing = "host.IdempotencyKeyIsMissing";

    public const string IfMatchIsMissing = "host.IfMatchIsMissing";

    public const string IfMatchIsMalformed = "host.IfMatchIsMalformed";

    /// <summary>More than an account or an address may ask for in a minute.</summary>
    public const string TooManyRequests = "host.TooManyRequests";

    /// <summary>This host answers programs over HTTPS only.</summary>
    public const string HttpsIsNeeded = "host.HttpsIsNeeded";

    public const string NoSuchAddress = "host.NoSuchAddress";

    public const string MethodIsNotAllowed = "host.MethodIsNotAllowed";

    /// <summary>The database or a part of the system does not answer; the same request may be sent again.</summary>
    public const string ServiceIsUnavailable = "host.ServiceIsUnavailable";

    /// <summary>A fault of ours.</summary>
    public const string SomethingWentWrong = "host.SomethingWentWrong";
}
