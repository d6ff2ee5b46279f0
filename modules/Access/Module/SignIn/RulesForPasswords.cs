using BmnnHierarchy.Access.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>The module's rules where Identity asks for them, so that no way to set a password goes around them.</summary>
internal sealed class RulesForPasswords(IOptions<AccessSettings> settings) : IPasswordValidator<Account>
{
    public PasswordRules Current => PasswordRules.Of(settings.Value.Passwords);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Current.Refuse(password ?? string.Empty, user.Name) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code })
            : IdentityResult.Success);
}
