using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>A command belongs to whoever gave it: what another account sends under the same id is not a retry.</summary>
public static class CommandOwner
{
    /// <summary>
    /// The digest under which a command is recorded and looked up: of its body and of the account. The same id and body from
    /// another account is then an id that is used already, and nobody gets a receipt that is not his. Commands of the system
    /// itself keep the digest of their body.
    /// </summary>
    public static Digest By(this Digest body, string account)
    {
        if (account == Caller.SystemAccount)
        {
            return body;
        }

        using var writer = new DigestWriter();
        return writer.Add(account).Add(body).Finish();
    }
}
