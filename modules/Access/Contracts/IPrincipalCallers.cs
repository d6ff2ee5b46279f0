using System.Security.Claims;

namespace BmnnHierarchy.Access;

/// <summary>Turns who was authenticated into the caller of everything that the request does.</summary>
public interface IPrincipalCallers
{
    /// <summary>
    /// The caller whom the principal stands for: a person by the sign-in cookie, or a program by a token, then with its
    /// limit. Null when nobody is signed in, or the account is not there any more. May be up to ten seconds old.
    /// </summary>
    ValueTask<Caller?> CallerAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}
