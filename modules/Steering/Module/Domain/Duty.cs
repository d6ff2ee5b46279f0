using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Domain.PlanChanges;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>One duty of the unit: an assignment of a plan, or one year's occurrence of it.</summary>
/// <param name="DueSoonFrom">The first day on which at most seven working days are left, by the calendar in force when it was recorded.</param>
/// <param name="Version">Sequence of the last act on the duty. Days that pass do not change it.</param>
/// <param name="Claims">Updates that stand, oldest first; the last one is what the unit says.</param>
/// <param name="Superseded">Sequences of updates that a correction or withdrawal has replaced.</param>
internal sealed record Duty(
    string Id,
    string Plan,
    string Template,
    string? Occurrence,
    string Area,
    bool AnnualReport,
    DateOnly PlanIssuedOn,
    DateOnly AssignedOn,
    DateOnly? DueOn,
    DateOnly? DueSoonFrom,
    long Version,
    ImmutableArray<Claim> Claims,
    ImmutableList<long> Superseded)
{
    /// <summary>Sequences of claims that were found wrong, also when they were corrected or withdrawn since.</summary>
    public ImmutableList<long> Rejected { get; init; } = [];

    /// <summary>Every event that belongs to the duty's history, oldest first.</summary>
    public ImmutableList<TraceMark> Trace { get; init; } = [];

    public DutyTerms Terms { get; init; } = DutyTerms.None;

    public DutyBreakdown Breakdown { get; init; } = DutyBreakdown.None;

    /// <summary>Key of the Ministry's core duty that it carries out, or null for the province's own.</summary>
    public string? Core { get; init; }

    /// <summary>Set when an amendment of the plan has closed the duty: from then on it does not apply.</summary>
    public PlanWithdrawal? ByPlan { get; init; }

    [JsonIgnore]
    public Claim? Current => Claims.IsEmpty ? null : Claims[^1];

    /// <summary>True for an update that no correction or withdrawal has replaced.</summary>
    public bool Stands(long update) => Claims.Any(claim => claim.Sequence == update);

    [JsonIgnore]
    public DateOnly? DoneOn => Current?.Report.DoneOn;

    [JsonIgnore]
    public bool IsDone => DoneOn is not null;

    [JsonIgnore]
    public Verification Verification => Current?.Verification ?? Verification.None;
}

/// <summary>What the unit said in one update. A verification belongs to exactly this claim: a later claim starts unverified.</summary>
/// <param name="Sequence">Sequence of the event.</param>
/// <param name="On">The day it was reported.</param>
/// <param name="Reporters">Accounts that had a part in it: who reported, and who reported what it corrects.</param>
internal sealed record Claim(
    long Sequence,
    DateOnly On,
    DateTimeOffset At,
    ImmutableArray<string> Reporters,
    DutyReport Report,
    Verification Verification)
{
    /// <summary>When the result was first reported, when this claim only corrects how; null when it is the first to say so.</summary>
    public DateTimeOffset? FirstDoneAt { get; init; }

    /// <summary>Who judged this claim, when and why; null while nobody has.</summary>
    public ClaimVerdict? Verdict { get; init; }
}
