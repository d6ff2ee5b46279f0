using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>
/// What the system holds about the person of an account, and the way to have it corrected (Law on Personal Data Protection
/// 91/2025/QH15). Nothing is deleted: a correction is a further event.
/// </summary>
public interface IPersonalData
{
    /// <summary>
    /// Everything held about the account's person, for the person or for whoever administers the account; null for any
    /// other. It says what was done and when, never what was reported about a unit: that is not about the person.
    /// </summary>
    Task<PersonalDataExport?> ExportAsync(string account, Caller by, CancellationToken cancellationToken);

    /// <summary>The person asks for a correction of his own data.</summary>
    Task<Result<CorrectionView>> AskAsync(CorrectionField field, string wanted, AccountAct act, CancellationToken cancellationToken);

    /// <summary>
    /// An administrator of the account decides, with a reason; never about himself. Agreeing to another display name changes it in the
    /// same act; what other records say, their keepers correct there, and the reason says where.
    /// </summary>
    Task<Result<CorrectionView>> DecideAsync(string account, int number, bool isAgreed, AccountAct act, CancellationToken cancellationToken);

    /// <summary>Requests of the accounts that <paramref name="by"/> administers that are not decided, the oldest first.</summary>
    Task<ImmutableArray<OpenCorrection>> OpenOnesAsync(Caller by, CancellationToken cancellationToken);
}

/// <summary>What a correction is about.</summary>
public enum CorrectionField
{
    /// <summary>How the person is called.</summary>
    DisplayName,

    /// <summary>A role, its unit or its days.</summary>
    Roles,

    /// <summary>What the record of a steering committee says about the person.</summary>
    Committee,

    Other,
}

/// <param name="Number">Place among the account's requests, from 0.</param>
/// <param name="Wanted">What it should say.</param>
/// <param name="Decision">Null while it is open.</param>
public sealed record CorrectionView(int Number, CorrectionField Field, string Wanted, string Reason, DateTimeOffset AskedAt, CorrectionDecision? Decision);

public sealed record CorrectionDecision(bool IsAgreed, string Reason, string By, DateTimeOffset At);

public sealed record OpenCorrection(string Account, string DisplayName, CorrectionView Correction);

/// <param name="Sections">In the order of the register of personal data (<c>infra/docs/personal-data.md</c>).</param>
public sealed record PersonalDataExport(string Account, string DisplayName, DateTimeOffset At, ImmutableArray<PersonalDataSection> Sections);

/// <summary>One kind of data, as rows of named values.</summary>
/// <param name="Key">Names the section in the register and in the texts (<c>account</c>, <c>roles</c>, …).</param>
/// <param name="Total">How many rows there are; <paramref name="Rows"/> may be the last of them only.</param>
public sealed record PersonalDataSection(string Key, int Total, ImmutableArray<ImmutableArray<PersonalDatum>> Rows);

/// <param name="Name">Key of the field (<c>displayName</c>).</param>
/// <param name="Value">As text; instants in ISO 8601, UTC.</param>
public sealed record PersonalDatum(string Name, string? Value);

/// <summary>What another module holds about persons with an account. Each registers one.</summary>
public interface IHoldsPersonalData
{
    Task<ImmutableArray<PersonalDataSection>> OfAsync(string account, CancellationToken cancellationToken);
}
