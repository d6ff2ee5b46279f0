using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>Signs people in and out of the HTTP request under way.</summary>
public interface ISignIn
{
    /// <summary>
    /// Checks name and password and, when they hold, puts the sign-in cookie on the response. Refused with
    /// <see cref="AccessRefusals.NameOrPasswordIsWrong"/> (the same for an unknown name, in the same time) or
    /// <see cref="AccessRefusals.AccountIsLocked"/>.
    /// </summary>
    Task<Result<Caller>> SignInAsync(string account, string password, CancellationToken cancellationToken);

    /// <summary>Takes the cookie back. Harmless when nobody is signed in.</summary>
    Task SignOutAsync();
}
