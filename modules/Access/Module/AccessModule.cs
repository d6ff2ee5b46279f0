using BmnnHierarchy.Access.Audit;
using BmnnHierarchy.Access.Certificates;
using BmnnHierarchy.Access.Grains;
using BmnnHierarchy.Access.PersonalData;
using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Access.SignIn;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Access.Tokens;
using BmnnHierarchy.Journal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
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
        services.TryAddSingleton<AccountActing>();
        services.TryAddSingleton<IAccountAdministration, AccountAdministration>();
        services.AddTokens();
        services.AddCertificates();
        services.TryAddSingleton<CorrectionReads>();
        services.TryAddSingleton<PersonalDataSections>();
        services.TryAddSingleton<IPersonalData, PersonalDataOfAccounts>();
        return services.AddSignIn();
    }

    private static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddOptions<AccessSettings>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessSettings>, AccessSettingsRules>();
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<RulesForPasswords>();
        services.TryAddSingleton<FirstPasswords>();
        services.TryAddScoped<IPasswordValidator<Account>>(provider => provider.GetRequiredService<RulesForPasswords>());
        services.TryAddSingleton<ILookupNormalizer, NamesAsTheyAre>();
        services.TryAddSingleton<SignInGate>();
        services.TryAddSingleton<SignInTrail>();
        services.TryAddScoped<ISignIn, PasswordSignIn>();
        services.TryAddScoped<ISecondFactor, SecondFactor>();
        services.AddAuthentication(TokenAuthentication.Choice)
            .AddPolicyScheme(TokenAuthentication.Choice, null, choice => choice.ForwardDefaultSelector = TokenAuthentication.SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddIdentityCookies();
        services.AddIdentityCore<Account>()
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccessSettings>>((identity, access) =>
        {
            identity.Lockout.MaxFailedAccessAttempts = access.Value.Lockout.Attempts;
            identity.Lockout.DefaultLockoutTimeSpan = access.Value.Lockout.First;
        });

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

    private static void AddTokens(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton<TokenReads>();
        services.TryAddSingleton<TokenUses>();
        services.TryAddSingleton<IAccessTokens, AccessTokens>();
        services.TryAddSingleton<IPrincipalCallers, PrincipalCallers>();
    }

    private static void AddCertificates(this IServiceCollection services)
    {
        services.TryAddSingleton<CertificateReads>();
        services.TryAddSingleton<CertificateTrust>();
        services.TryAddSingleton<IAccountCertificates, AccountCertificates>();
        services.TryAddScoped<ICertificateSignIn, CertificateSignIn>();
    }
}
