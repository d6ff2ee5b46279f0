using System.Collections.Frozen;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// Which role has which permission, and how far it reaches. The only place where this is written; what is not here is
/// refused. <see cref="Permission.SeeUnits"/> (everyone signed in) and <see cref="Permission.SystemWork"/> (nobody but the
/// system) do not depend on a role and are not in the table.
/// </summary>
internal static class PolicyTable
{
    private static readonly FrozenDictionary<(Role, Permission), Reach> Rows = new Dictionary<(Role, Permission), Reach>
    {
        [(Role.ProvincialLeader, Permission.SeeAggregates)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.SeeRollup)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.SeeDuties)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.DecideRequests)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.RemindUnits)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.AskExplanation)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.SendDirectives)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.SettleDifficulties)] = Reach.Subtree,
        [(Role.ProvincialLeader, Permission.RecordMerits)] = Reach.Subtree,

        [(Role.StandingBodyOfficer, Permission.SeeAggregates)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SeeRollup)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SeeDuties)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.VerifyDuties)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.AssignDuties)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.ManagePlans)] = Reach.Own,
        [(Role.StandingBodyOfficer, Permission.DecideRequests)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.RemindUnits)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.ManageCommittee)] = Reach.Own,
        [(Role.StandingBodyOfficer, Permission.AskExplanation)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SendDirectives)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.ConsolidateDifficulties)] = Reach.Subtree,
        [(Role.StandingBodyOfficer, Permission.RecordMerits)] = Reach.Subtree,

        [(Role.Inspector, Permission.SeeAggregates)] = Reach.Subtree,
        [(Role.Inspector, Permission.SeeRollup)] = Reach.Subtree,
        [(Role.Inspector, Permission.SeeDuties)] = Reach.Subtree,
        [(Role.Inspector, Permission.VerifyDuties)] = Reach.Subtree,

        [(Role.UnitAdministrator, Permission.SeeAggregates)] = Reach.Own,
        [(Role.UnitAdministrator, Permission.SeeRollup)] = Reach.Own,
        [(Role.UnitAdministrator, Permission.SeeDuties)] = Reach.Own,
        [(Role.UnitAdministrator, Permission.UpdateDuties)] = Reach.Own,
        [(Role.UnitAdministrator, Permission.ManageCommittee)] = Reach.Own,
        [(Role.UnitAdministrator, Permission.AnswerForUnit)] = Reach.Own,

        [(Role.UnitHead, Permission.SeeAggregates)] = Reach.Own,
        [(Role.UnitHead, Permission.SeeRollup)] = Reach.Own,
        [(Role.UnitHead, Permission.SeeDuties)] = Reach.Own,
        [(Role.UnitHead, Permission.AnswerForUnit)] = Reach.Own,

        // The Ministry's own scorecard names provinces; below them the liaison sees sums only.
        [(Role.MinistryLiaison, Permission.SeeRollup)] = Reach.Own,
        [(Role.MinistryLiaison, Permission.SeeAggregates)] = Reach.OwnAndChildren,
        [(Role.MinistryLiaison, Permission.ManagePlans)] = Reach.Own,
    }.ToFrozenDictionary();

    /// <summary>Null when the role does not have the permission at all.</summary>
    public static Reach? ReachOf(Role role, Permission permission) =>
        Rows.TryGetValue((role, permission), out var reach) ? reach : null;
}
