using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>
/// Codes of an authenticator (RFC 6238: SHA-1, six digits, 30 seconds). The framework's own check remembers no code and
/// accepts each for five steps; here a code counts once, at most one step either way, by this host's clock.
/// </summary>
internal sealed class AuthenticatorCodes(TimeProvider time, IOptions<AccessSettings> settings) : AuthenticatorTokenProvider<Account>
{
    private const int SecondsAStep = 30;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var secret = Base32.Read(key);
        var typed = Encoding.UTF8.GetBytes(token);
        var now = StepAt(time.GetUtcNow());
        var aside = settings.Value.SecondFactor.StepsEitherWay;
        for (var step = Math.Max(now - aside, user.LastStep + 1); step <= now + aside; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(secret, step)), typed))
            {
                user.LastStep = step;
                return (await manager.UpdateAsync(user)).Succeeded;
            }
        }

        return false;
    }

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsAStep;

    /// <summary>RFC 4226, section 5.3, on the step.</summary>
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What every authenticator computes; as a keyed code SHA-1 is not broken.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0x0F)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
