using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>
/// The trail of access: who came in, was refused, took data out or administered. Each entry is an event of the hash-chained
/// stream <c>audit/access</c>. What changed in the domain is in the domain's own streams.
/// </summary>
public interface IAuditLog
{
    /// <summary>Completes when the entry is on disk.</summary>
    Task RecordAsync(AccessEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// For what comes in floods: the first of its kind is written at once, its repetitions within a minute are counted and
    /// written as one. Whoever calls does not wait.
    /// </summary>
    void Note(AccessEntry entry);
}

/// <summary>Reads the trail of access.</summary>
public interface IAuditReads
{
    /// <summary>Entries of units on which <paramref name="by"/> has <see cref="Permission.ReadAudit"/>, the last first.</summary>
    Task<AuditPage> ListAsync(AuditFilter filter, Caller by, CancellationToken cancellationToken);

    /// <summary>Whether every row that the reader shows is what the chain says. Names the first entry that is not.</summary>
    Task<AuditRowsReport> VerifyRowsAsync(CancellationToken cancellationToken);
}

/// <param name="Actor">The account; empty when it is not known who it was. A name typed at sign-in that no account has is not kept.</param>
/// <param name="Unit">The unit concerned, or the one that the actor's role is held for; null when there is none.</param>
/// <param name="Subject">What it was about: a route, a grain method, an account. At most 200 characters.</param>
/// <param name="Detail">A refusal's code, a reason. At most 300 characters.</param>
public sealed record AccessEntry(AccessKind Kind, string Actor, UnitKey? Unit, string Subject, string Detail, string Address);

public enum AccessKind
{
    SignedIn,
    SignInRefused,
    SignedOut,

    /// <summary>A route or a grain method that the policy does not allow.</summary>
    Refused,

    /// <summary>A file left the system.</summary>
    Exported,

    /// <summary>Accounts, roles, credentials.</summary>
    Administered,

    /// <summary>Who people are and what they hold, or what they did, was read.</summary>
    PersonalDataRead,

    /// <summary>A program came in with a token, or changed something with it.</summary>
    TokenUsed,
}

/// <param name="Text">Part of subject or detail, without diacritics.</param>
/// <param name="From">First day, in Vietnam.</param>
/// <param name="To">Last day.</param>
public sealed record AuditFilter(
    string? Actor, AccessKind? Kind, UnitKey? Unit, DateOnly? From, DateOnly? To, string? Text, int Page, int PageSize);

public sealed record AuditPage(ImmutableArray<AuditEntry> Entries, int Total);

/// <param name="Sequence">Place in the chain.</param>
/// <param name="Times">How often within the minute, when repetitions were counted.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AccessEntry Entry, int Times);

/// <param name="FirstBad">Sequence of the first entry whose row is missing, changed or invented; null when all is well.</param>
public sealed record AuditRowsReport(long Entries, long? FirstBad);

/// <summary>On a page or route that shows who people are, what they hold or did: reading it is on record.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReadsPersonalDataAttribute : Attribute;
