using System.Collections.Frozen;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// Which role has which permission, and how far it reaches. The only place where this is written; what is not here is
/// refused. <see cref="Permission.SeeUnits"/> (everyone signed in) and <see cref="Permission.SystemWork"/> (nobody but the
/// system) do not depend on a role and are not in the table.
/// </summary>
internal static class PolicyTable
{
    private static readonly FrozenDictionary<(Role, Permission), PowerReach> Rows = new Dictionary<(Role, Permission), PowerReach>
    {
        [(Role.ProvincialLeader, Permission.SeeAggregates)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.SeeRollup)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.SeeDuties)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.DecideRequests)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.RemindUnits)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.AskExplanation)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.SendDirectives)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.SettleDifficulties)] = PowerReach.Subtree,
        [(Role.ProvincialLeader, Permission.RecordMerits)] = PowerReach.Subtree,

        [(Role.StandingBodyOfficer, Permission.SeeAggregates)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SeeRollup)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SeeDuties)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.VerifyDuties)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.AssignDuties)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.ManagePlans)] = PowerReach.Own,
        [(Role.StandingBodyOfficer, Permission.DecideRequests)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.RemindUnits)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.ManageCommittee)] = PowerReach.Own,
        [(Role.StandingBodyOfficer, Permission.AskExplanation)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SendDirectives)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.ConsolidateDifficulties)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.RecordMerits)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SetScoring)] = PowerReach.Own,

        [(Role.Inspector, Permission.SeeAggregates)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.SeeRollup)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.SeeDuties)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.VerifyDuties)] = PowerReach.Subtree,

        [(Role.UnitAdministrator, Permission.SeeAggregates)] = PowerReach.Own,
        [(Role.UnitAdministrator, Permission.SeeRollup)] = PowerReach.Own,
        [(Role.UnitAdministrator, Permission.SeeDuties)] = PowerReach.Own,
        [(Role.UnitAdministrator, Permission.UpdateDuties)] = PowerReach.Own,
        [(Role.UnitAdministrator, Permission.ManageCommittee)] = PowerReach.Own,
        [(Role.UnitAdministrator, Permission.AnswerForUnit)] = PowerReach.Own,

        [(Role.UnitHead, Permission.SeeAggregates)] = PowerReach.Own,
        [(Role.UnitHead, Permission.SeeRollup)] = PowerReach.Own,
        [(Role.UnitHead, Permission.SeeDuties)] = PowerReach.Own,
        [(Role.UnitHead, Permission.AnswerForUnit)] = PowerReach.Own,

        // The liaison sees what is published and none of the live figures it is made from: there is no second way to them.
        [(Role.MinistryLiaison, Permission.SeePublished)] = PowerReach.OwnAndChildren,
        [(Role.MinistryLiaison, Permission.ManagePlans)] = PowerReach.Own,
        [(Role.MinistryLiaison, Permission.SeePlans)] = PowerReach.Own,

        // Who prepares a plan does not issue it: the leader does, or another who may prepare plans (decision record 0027).
        [(Role.ProvincialLeader, Permission.IssuePlans)] = PowerReach.Own,
        [(Role.StandingBodyOfficer, Permission.IssuePlans)] = PowerReach.Own,
        [(Role.MinistryLiaison, Permission.IssuePlans)] = PowerReach.Own,

        // Whoever works under a plan may read it.
        [(Role.ProvincialLeader, Permission.SeePlans)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SeePlans)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.SeePlans)] = PowerReach.Subtree,
        [(Role.UnitAdministrator, Permission.SeePlans)] = PowerReach.Own,
        [(Role.UnitHead, Permission.SeePlans)] = PowerReach.Own,

        // Whoever answers for the figures of a level closes its periods.
        [(Role.ProvincialLeader, Permission.ClosePeriods)] = PowerReach.Own,
        [(Role.StandingBodyOfficer, Permission.ClosePeriods)] = PowerReach.Own,

        // Who holds a role is known to those who work with him; who administers accounts sees nothing of the domain.
        [(Role.ProvincialLeader, Permission.SeeGrants)] = PowerReach.Subtree,
        [(Role.StandingBodyOfficer, Permission.SeeGrants)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.SeeGrants)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.ReadAudit)] = PowerReach.Subtree,
        [(Role.UnitAdministrator, Permission.SeeGrants)] = PowerReach.Own,
        [(Role.UnitHead, Permission.SeeGrants)] = PowerReach.Own,
        [(Role.SystemAdministrator, Permission.SeeGrants)] = PowerReach.Subtree,
        [(Role.SystemAdministrator, Permission.ManageAccounts)] = PowerReach.Subtree,
        [(Role.SystemAdministrator, Permission.ReadAudit)] = PowerReach.Subtree,

        // Programs report for a unit, read for a province or the Ministry, or collect the trail. Who only reads or decides has no need of them.
        [(Role.StandingBodyOfficer, Permission.IssueTokens)] = PowerReach.Subtree,
        [(Role.Inspector, Permission.IssueTokens)] = PowerReach.Subtree,
        [(Role.UnitAdministrator, Permission.IssueTokens)] = PowerReach.Own,
        [(Role.MinistryLiaison, Permission.IssueTokens)] = PowerReach.Own,
        [(Role.SystemAdministrator, Permission.IssueTokens)] = PowerReach.Subtree,
    }.ToFrozenDictionary();

    /// <summary>Null when the role does not have the permission at all.</summary>
    public static PowerReach? ReachOf(Role role, Permission permission) =>
        Rows.TryGetValue((role, permission), out var reach) ? reach : null;

    public static IEnumerable<RolePower> Of(Role role) =>
        Rows.Where(row => row.Key.Item1 == role).OrderBy(row => row.Key.Item2).Select(row => new RolePower(row.Key.Item2, row.Value));
}
