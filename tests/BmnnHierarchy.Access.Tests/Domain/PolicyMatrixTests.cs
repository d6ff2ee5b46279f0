using BmnnHierarchy.Access.Policy;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Tests.Domain;

/// <summary>Every role, every permission, every relation between the grant's unit and the target, against a table written out.</summary>
public sealed class PolicyMatrixTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    // What the table's letters stand for, seen from a role held for unit:31.
    private static readonly Dictionary<char, string> Targets = new()
    {
        ['o'] = "31",
        ['c'] = "31-so_nv",
        ['g'] = "31-so_nv-van_thu",
        ['a'] = "bca",
        ['s'] = "40",
        ['p'] = "40-16738",
        ['x'] = "31-288",
        ['u'] = "31-99999",
    };

    // own, child, grandchild, ancestor, sibling, sibling's child ("p": other province), closed child, unknown unit.
    private const string Table = """
        ProvincialLeader     SeeAggregates  ocg
        ProvincialLeader     SeeRollup      ocg
        ProvincialLeader     SeeDuties      ocg
        ProvincialLeader     UpdateDuties   -
        ProvincialLeader     VerifyDuties   -
        ProvincialLeader     AssignDuties   -
        ProvincialLeader     ManagePlans    -
        ProvincialLeader     IssuePlans     o
        ProvincialLeader     DecideRequests ocg
        ProvincialLeader     RemindUnits    ocg
        ProvincialLeader     ManageCommittee -
        ProvincialLeader     AskExplanation ocg
        ProvincialLeader     SendDirectives ocg
        ProvincialLeader     AnswerForUnit  -
        ProvincialLeader     ConsolidateDifficulties -
        ProvincialLeader     SettleDifficulties ocg
        ProvincialLeader     RecordMerits   ocg
        ProvincialLeader     ClosePeriods   o
        ProvincialLeader     SeeGrants      ocg
        ProvincialLeader     ManageAccounts -
        ProvincialLeader     IssueTokens    -
        ProvincialLeader     ReadAudit      -
        ProvincialLeader     SetScoring     -
        ProvincialLeader     SeePublished   -
        ProvincialLeader     SeePlans       ocg
        ProvincialLeader     SeeUnits       ocgaspx
        ProvincialLeader     SystemWork     -
        StandingBodyOfficer  SeeAggregates  ocg
        StandingBodyOfficer  SeeRollup      ocg
        StandingBodyOfficer  SeeDuties      ocg
        StandingBodyOfficer  UpdateDuties   -
        StandingBodyOfficer  VerifyDuties   ocg
        StandingBodyOfficer  AssignDuties   ocg
        StandingBodyOfficer  ManagePlans    o
        StandingBodyOfficer  IssuePlans     o
        StandingBodyOfficer  DecideRequests ocg
        StandingBodyOfficer  RemindUnits    ocg
        StandingBodyOfficer  ManageCommittee o
        StandingBodyOfficer  AskExplanation ocg
        StandingBodyOfficer  SendDirectives ocg
        StandingBodyOfficer  AnswerForUnit  -
        StandingBodyOfficer  ConsolidateDifficulties ocg
        StandingBodyOfficer  SettleDifficulties -
        StandingBodyOfficer  RecordMerits   ocg
        StandingBodyOfficer  ClosePeriods   o
        StandingBodyOfficer  SeeGrants      ocg
        StandingBodyOfficer  ManageAccounts -
        StandingBodyOfficer  IssueTokens    ocg
        StandingBodyOfficer  ReadAudit      -
        StandingBodyOfficer  SetScoring     o
        StandingBodyOfficer  SeePublished   -
        StandingBodyOfficer  SeePlans       ocg
        StandingBodyOfficer  SeeUnits       ocgaspx
        StandingBodyOfficer  SystemWork     -
        UnitAdministrator    SeeAggregates  o
        UnitAdministrator    SeeRollup      o
        UnitAdministrator    SeeDuties      o
        UnitAdministrator    UpdateDuties   o
        UnitAdministrator    VerifyDuties   -
        UnitAdministrator    AssignDuties   -
        UnitAdministrator    ManagePlans    -
        UnitAdministrator    IssuePlans     -
        UnitAdministrator    DecideRequests -
        UnitAdministrator    RemindUnits    -
        UnitAdministrator    ManageCommittee o
        UnitAdministrator    AskExplanation -
        UnitAdministrator    SendDirectives -
        UnitAdministrator    AnswerForUnit  o
        UnitAdministrator    ConsolidateDifficulties -
        UnitAdministrator    SettleDifficulties -
        UnitAdministrator    RecordMerits   -
        UnitAdministrator    ClosePeriods   -
        UnitAdministrator    SeeGrants      o
        UnitAdministrator    ManageAccounts -
        UnitAdministrator    IssueTokens    o
        UnitAdministrator    ReadAudit      -
        UnitAdministrator    SetScoring     -
        UnitAdministrator    SeePublished   -
        UnitAdministrator    SeePlans       o
        UnitAdministrator    SeeUnits       ocgaspx
        UnitAdministrator    SystemWork     -
        UnitHead             SeeAggregates  o
        UnitHead             SeeRollup      o
        UnitHead             SeeDuties      o
        UnitHead             UpdateDuties   -
        UnitHead             VerifyDuties   -
        UnitHead             AssignDuties   -
        UnitHead             ManagePlans    -
        UnitHead             IssuePlans     -
        UnitHead             DecideRequests -
        UnitHead             RemindUnits    -
        UnitHead             ManageCommittee -
        UnitHead             AskExplanation -
        UnitHead             SendDirectives -
        UnitHead             AnswerForUnit  o
        UnitHead             ConsolidateDifficulties -
        UnitHead             SettleDifficulties -
        UnitHead             RecordMerits   -
        UnitHead             ClosePeriods   -
        UnitHead             SeeGrants      o
        UnitHead             ManageAccounts -
        UnitHead             IssueTokens    -
        UnitHead             ReadAudit      -
        UnitHead             SetScoring     -
        UnitHead             SeePublished   -
        UnitHead             SeePlans       o
        UnitHead             SeeUnits       ocgaspx
        UnitHead             SystemWork     -
        Inspector            SeeAggregates  ocg
        Inspector            SeeRollup      ocg
        Inspector            SeeDuties      ocg
        Inspector            UpdateDuties   -
        Inspector            VerifyDuties   ocg
        Inspector            AssignDuties   -
        Inspector            ManagePlans    -
        Inspector            IssuePlans     -
        Inspector            DecideRequests -
        Inspector            RemindUnits    -
        Inspector            ManageCommittee -
        Inspector            AskExplanation -
        Inspector            SendDirectives -
        Inspector            AnswerForUnit  -
        Inspector            ConsolidateDifficulties -
        Inspector            SettleDifficulties -
        Inspector            RecordMerits   -
        Inspector            ClosePeriods   -
        Inspector            SeeGrants      ocg
        Inspector            ManageAccounts -
        Inspector            IssueTokens    ocg
        Inspector            ReadAudit      ocg
        Inspector            SetScoring     -
        Inspector            SeePublished   -
        Inspector            SeePlans       ocg
        Inspector            SeeUnits       ocgaspx
        Inspector            SystemWork     -
        MinistryLiaison      SeeAggregates  -
        MinistryLiaison      SeeRollup      -
        MinistryLiaison      SeeDuties      -
        MinistryLiaison      UpdateDuties   -
        MinistryLiaison      VerifyDuties   -
        MinistryLiaison      AssignDuties   -
        MinistryLiaison      ManagePlans    o
        MinistryLiaison      IssuePlans     o
        MinistryLiaison      DecideRequests -
        MinistryLiaison      RemindUnits    -
        MinistryLiaison      ManageCommittee -
        MinistryLiaison      AskExplanation -
        MinistryLiaison      SendDirectives -
        MinistryLiaison      AnswerForUnit  -
        MinistryLiaison      ConsolidateDifficulties -
        MinistryLiaison      SettleDifficulties -
        MinistryLiaison      RecordMerits   -
        MinistryLiaison      ClosePeriods   -
        MinistryLiaison      SeeGrants      -
        MinistryLiaison      ManageAccounts -
        MinistryLiaison      IssueTokens    o
        MinistryLiaison      ReadAudit      -
        MinistryLiaison      SetScoring     -
        MinistryLiaison      SeePublished   oc
        MinistryLiaison      SeePlans       o
        MinistryLiaison      SeeUnits       ocgaspx
        MinistryLiaison      SystemWork     -
        SystemAdministrator  SeeAggregates  -
        SystemAdministrator  SeeRollup      -
        SystemAdministrator  SeeDuties      -
        SystemAdministrator  UpdateDuties   -
        SystemAdministrator  VerifyDuties   -
        SystemAdministrator  AssignDuties   -
        SystemAdministrator  ManagePlans    -
        SystemAdministrator  IssuePlans     -
        SystemAdministrator  DecideRequests -
        SystemAdministrator  RemindUnits    -
        SystemAdministrator  ManageCommittee -
        SystemAdministrator  AskExplanation -
        SystemAdministrator  SendDirectives -
        SystemAdministrator  AnswerForUnit  -
        SystemAdministrator  ConsolidateDifficulties -
        SystemAdministrator  SettleDifficulties -
        SystemAdministrator  RecordMerits   -
        SystemAdministrator  ClosePeriods   -
        SystemAdministrator  SeeGrants      ocg
        SystemAdministrator  ManageAccounts ocg
        SystemAdministrator  IssueTokens    ocg
        SystemAdministrator  ReadAudit      ocg
        SystemAdministrator  SetScoring     -
        SystemAdministrator  SeePublished   -
        SystemAdministrator  SeePlans       -
        SystemAdministrator  SeeUnits       ocgaspx
        SystemAdministrator  SystemWork     -
        """;

    private readonly AccessPolicy _policy = new(new Trees(), new FixedTime(Today));

    public static TheoryData<Role, Permission, string> Rows()
    {
        var rows = new TheoryData<Role, Permission, string>();
        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            rows.Add(Enum.Parse<Role>(cells[0]), Enum.Parse<Permission>(cells[1]), cells[2].Trim('-'));
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_role_allows_exactly_what_the_table_says(Role role, Permission permission, string reached)
    {
        var caller = Holding(role, "31", new DateRange(Trees.Opening, null));

        var allowed = Targets.Where(target => _policy.Allows(caller, permission, UnitKey.FromCode(target.Value))).Select(target => target.Key);

        string.Concat(allowed).ShouldBe(reached);
    }

    [Fact]
    public void The_table_names_every_role_with_every_permission_once()
    {
        var pairs = Rows().Select(row => ((Role)row[0], (Permission)row[1])).ToList();

        pairs.Distinct().Count().ShouldBe(pairs.Count);
        pairs.Count.ShouldBe(Enum.GetValues<Role>().Length * Enum.GetValues<Permission>().Length);
    }

    [Theory, MemberData(nameof(AllPermissions))]
    public void A_caller_without_grants_sees_the_names_of_units_and_nothing_else(Permission permission)
    {
        var caller = new Caller("khach", "Khách", []);

        _policy.Allows(caller, permission, UnitKey.FromCode("31")).ShouldBe(permission is Permission.SeeUnits);
    }

    [Theory, MemberData(nameof(AllPermissions))]
    public void The_system_may_do_everything(Permission permission) =>
        _policy.Allows(Caller.System, permission, UnitKey.FromCode("31-11146")).ShouldBeTrue();

    public static TheoryData<Permission> AllPermissions() => [.. Enum.GetValues<Permission>()];

    private static Caller Holding(Role role, string unit, DateRange period) =>
        new("nguoi.dung", "Người dùng", [new Grant(role, UnitKey.FromCode(unit), period)]);
}
