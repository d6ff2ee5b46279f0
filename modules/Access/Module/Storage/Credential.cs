namespace BmnnHierarchy.Access.Storage;

/// <summary>What sign-in needs of an account. Not history: replaced as a whole.</summary>
internal sealed record Credential(
    string Account,
    string PasswordHash,
    string SecurityStamp,
    int FailedAttempts,
    DateTimeOffset? LockedUntil);
