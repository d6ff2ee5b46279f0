using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Passwords that somebody else has set: until when they open the account.</summary>
internal sealed class FirstPasswords(Accounts accounts, Storage.AccountStream stream, IOptions<AccessSettings> settings, TimeProvider time)
{
    public async Task<bool> HasExpiredAsync(string account, CancellationToken cancellationToken) =>
        await accounts.UnfinishedAsync(account, cancellationToken) is UnfinishedBusiness.PasswordMustBeChanged
        && (await stream.StateOfAsync(account, cancellationToken)).PasswordChangeDemandedAt is { } since
        && since + settings.Value.Passwords.FirstLasts <= time.GetUtcNow();
}
