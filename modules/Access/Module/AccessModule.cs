using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace BmnnHierarchy.Access;

/// <summary>Accounts, roles and the policy: who may do what to which unit.</summary>
public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CallerSeal.OfThisProcess());
        services.TryAddSingleton<ICallerContext, CallerContext>();
        services.TryAddSingleton<IAccessPolicy, AccessPolicy>();
        services.AddSingleton<IIncomingGrainCallFilter, GrainAccessFilter>();

        services.AddSingleton(new SchemaScripts("access", typeof(AccessModule).Assembly));
        services.TryAddSingleton<AccountReads>();
        services.TryAddSingleton<AccountStream>();
        services.TryAddSingleton<IAccounts, Accounts>();
        return services.AddSignIn();
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<ILookupNormalizer, NamesAsTheyAre>();
        services.TryAddSingleton<SignInGate>();
        services.TryAddScoped<ISignIn, PasswordSignIn>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(Configure).AddUserStore<AccountStore>().AddSignInManager();

        // A changed password ends other sessions within this time.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        // Length is what makes a password hard to guess; composition rules only make people write it down.
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
