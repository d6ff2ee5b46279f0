using BmnnHierarchy.Access.Audit;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        services.TryAddSingleton<Accounts>();
        services.TryAddSingleton<IAccounts>(provider => provider.GetRequiredService<Accounts>());
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        services.TryAddSingleton<IAuditReads, AuditReads>();
        services.TryAddSingleton<IChangeReads, ChangeReads>();
        services.AddHostedService<AuditEnd>();
        services.TryAddSingleton<SessionTable>();
        services.TryAddSingleton<Sessions>();
        services.TryAddSingleton<ISessions>(provider => provider.GetRequiredService<Sessions>());
        services.TryAddSingleton<AdministrationRights>();
        services.TryAddSingleton<CredentialReset>();
        services.TryAddSingleton<IAccountAdministration, AccountAdministration>();
        return services.AddSignIn();
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<AccessSettings>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<RulesForPasswords>();
        services.TryAddScoped<IPasswordValidator<Account>>(provider => provider.GetRequiredService<RulesForPasswords>());
        services.TryAddSingleton<ILookupNormalizer, NamesAsTheyAre>();
        services.TryAddSingleton<SignInGate>();
        services.TryAddSingleton<SignInTrail>();
        services.TryAddScoped<ISignIn, PasswordSignIn>();
        services.TryAddScoped<ISecondFactor, SecondFactor>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(Configure)
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);

        // A changed password ends other sessions at once; the stamp catches a cookie whose session is somehow still there.
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = SessionClaims.KeepAsync;
        });
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme, options => options.Events.OnValidatePrincipal = SessionClaims.ValidateAsync);
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = AccountStore.FirstLockout;
    }
}
