namespace BmnnHierarchy.Access;

/// <summary>What a person may be in the system. A role is always held for a unit and a period (<see cref="Grant"/>).</summary>
public enum Role
{
    /// <summary>Lãnh đạo tỉnh: reads the whole province.</summary>
    ProvincialLeader,

    /// <summary>Cán bộ cơ quan thường trực (PA03): assigns, reviews, verifies in the province.</summary>
    StandingBodyOfficer,

    /// <summary>Cán bộ phụ trách BMNN của đơn vị: edits the duties of the own unit.</summary>
    UnitAdministrator,

    /// <summary>Thủ trưởng đơn vị: reads and signs off for the own unit.</summary>
    UnitHead,

    /// <summary>Cán bộ kiểm tra: verifies, reads the trail.</summary>
    Inspector,

    /// <summary>Cán bộ Bộ (A03): aggregates of all provinces, nothing below.</summary>
    MinistryLiaison,

    /// <summary>Quản trị hệ thống: accounts and configuration, no domain data.</summary>
    SystemAdministrator,
}
