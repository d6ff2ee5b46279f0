using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>
/// Passwords that cost a guesser little, and the tests as little: thousands of sign-ins would spend more on hashing than on
/// what they ask for. What a password costs in the product is asked in Access.Tests.
/// </summary>
internal static class QuickPasswords
{
    public static void UseQuickPasswords(this WebApplicationBuilder builder) =>
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
}
