namespace BmnnHierarchy.Access;

/// <summary>One thing that can be done to one unit. Routes, grain methods and pages name the permission they need; the
/// policy table says which role has it and how far down the tree it reaches.</summary>
public enum Permission
{
    /// <summary>Figures of a unit as a whole, without the names of the units below.</summary>
    SeeAggregates,

    /// <summary>Figures of a unit and of each unit below it, lists of duties.</summary>
    SeeRollup,

    /// <summary>A unit's duties, their updates and evidence.</summary>
    SeeDuties,

    /// <summary>Add, correct and withdraw updates of a unit's duties.</summary>
    UpdateDuties,

    /// <summary>Confirm or reject what a unit has claimed.</summary>
    VerifyDuties,

    /// <summary>Assign the duties of a plan.</summary>
    AssignDuties,

    /// <summary>Draft the plans of a unit and their amendments.</summary>
    ManagePlans,

    /// <summary>Read the drafts of a unit's plans, and issue one that others have prepared.</summary>
    IssuePlans,

    /// <summary>Grant or refuse an extension, and agree that a duty does not apply.</summary>
    DecideRequests,

    /// <summary>Remind units of what is near or late.</summary>
    RemindUnits,

    /// <summary>Keep the record of a unit's steering committee: decisions, members, meetings.</summary>
    ManageCommittee,

    /// <summary>Ask a unit to explain a figure, and accept or return the answer.</summary>
    AskExplanation,

    /// <summary>Send an urgent directive to units and follow their answers.</summary>
    SendDirectives,

    /// <summary>Answer for the unit: explanations, urgent directives, its difficulties.</summary>
    AnswerForUnit,

    /// <summary>Consolidate the difficulties that units raise.</summary>
    ConsolidateDifficulties,

    /// <summary>Answer a difficulty for the province or escalate it.</summary>
    SettleDifficulties,

    /// <summary>Record commendation and criticism of a unit.</summary>
    RecordMerits,

    /// <summary>Freeze the figures of a period of a unit.</summary>
    ClosePeriods,

    /// <summary>Who holds which role on a unit.</summary>
    SeeGrants,

    /// <summary>Open accounts, give and end roles, reset credentials.</summary>
    ManageAccounts,

    /// <summary>Issue tokens with which programs act within the issuer's own rights.</summary>
    IssueTokens,

    /// <summary>Who signed in, was refused, exported or administered.</summary>
    ReadAudit,

    /// <summary>Set the thresholds and the formula by which the units of a province are scored.</summary>
    SetScoring,

    /// <summary>What is published to the Ministry: aggregates that cannot be unmixed, and nothing else.</summary>
    SeePublished,

    /// <summary>The plans that a unit has issued and what they assign; how far they have come needs <see cref="SeeRollup"/>.</summary>
    SeePlans,

    /// <summary>Find units by name. Names of units are public.</summary>
    SeeUnits,

    /// <summary>The system's own work: deadlines that pass, roll-up on its way up, reference data. No person has it.</summary>
    SystemWork,
}
