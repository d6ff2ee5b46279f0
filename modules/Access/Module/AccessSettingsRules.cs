using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access;

/// <summary>What the configuration must be. A host does not start with one that would leave accounts open, or nobody able to sign in.</summary>
internal sealed class AccessSettingsRules : IValidateOptions<AccessSettings>
{
    public ValidateOptionsResult Validate(string? name, AccessSettings options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(AccessSettings settings)
    {
        if (settings.Passwords.ShortestLength is < 4 or > 128)
        {
            yield return "Access:Passwords:ShortestLength: 4..128.";
        }

        if (settings.Passwords.FirstLasts < TimeSpan.FromHours(1) || settings.Passwords.FirstLasts > TimeSpan.FromDays(30))
        {
            yield return "Access:Passwords:FirstLasts: 01:00:00..30.00:00:00.";
        }

        if (settings.Passwords.KnownFile is { Length: > 0 } known && !(new FileInfo(known) is { Exists: true, Length: <= Domain.KnownPasswords.LargestFile }))
        {
            yield return $"Access:Passwords:KnownFile: no file {known}, or larger than 64 MB.";
        }

        if (settings.SecondFactor.StepsEitherWay is < 0 or > 1)
        {
            yield return "Access:SecondFactor:StepsEitherWay: 0..1.";
        }

        if (settings.Sessions.Idle <= TimeSpan.Zero || settings.Sessions.Absolute < settings.Sessions.Idle || settings.Sessions.Absolute > TimeSpan.FromHours(24))
        {
            yield return "Access:Sessions: 0 < Idle <= Absolute <= 24:00:00.";
        }

        if (settings.Sessions.MostAtOnce is < 1 or > 100)
        {
            yield return "Access:Sessions:MostAtOnce: 1..100.";
        }

        if (settings.Lockout.Attempts is < 1 or > 20 || settings.Lockout.First < TimeSpan.FromMinutes(1) || settings.Lockout.Longest < settings.Lockout.First)
        {
            yield return "Access:Lockout: Attempts 1..20, 00:01:00 <= First <= Longest.";
        }

        if (settings.Tokens.LongestDays is < 0 or > 366 || settings.Tokens.MostAtOnce is < 1 or > 100)
        {
            yield return "Access:Tokens: LongestDays 0..366, MostAtOnce 1..100.";
        }

        foreach (var fault in FaultsOfCertificates(settings.Certificates))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfCertificates(CertificateSettings certificates)
    {
        if (certificates.Use is CertificateUse.Off)
        {
            yield break;
        }

        if (certificates.Issuers.Count == 0)
        {
            yield return "Access:Certificates:Issuers: at least one file.";
        }

        foreach (var file in certificates.Issuers.Concat(certificates.RevocationLists).Where(file => !File.Exists(file)))
        {
            yield return $"Access:Certificates: no file {file}.";
        }

        if (certificates.RevocationLists.Count == 0 && !certificates.AcceptWithoutRevocationList)
        {
            yield return "Access:Certificates: RevocationLists, or AcceptWithoutRevocationList.";
        }
    }
}
