using System.Buffers.Binary;
using BmnnHierarchy.Access.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Access.Tests.SignIn;

/// <summary>What a stolen password hash costs a guesser, read from what is stored (Identity's format 3).</summary>
public sealed class PasswordHashTests
{
    private const byte Version3 = 1;
    private const uint HmacSha512 = 2;

    [Fact]
    public void A_password_is_hashed_a_hundred_thousand_rounds_with_a_salt_of_its_own()
    {
        using var services = new ServiceCollection().AddAccess().BuildServiceProvider();
        var hasher = services.GetRequiredService<IPasswordHasher<Account>>();

        var hashes = Enumerable.Range(0, 2).Select(_ => Convert.FromBase64String(hasher.HashPassword(new Account("ai.do"), "bay con ngua an la tre"))).ToList();

        foreach (var hash in hashes)
        {
            hash[0].ShouldBe(Version3);
            BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)).ShouldBe(HmacSha512);
            BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(100_000u);
            BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9)).ShouldBeGreaterThanOrEqualTo(16u);
        }

        hashes[0].ShouldNotBe(hashes[1]);
    }
}
