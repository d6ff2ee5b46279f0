namespace BmnnHierarchy.Units;

/// <summary>What a unit is. The kind selects which duties bind it and which peers it is compared with.</summary>
public enum UnitKind
{
    /// <summary>Bộ Công an.</summary>
    Ministry,

    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    Province,

    /// <summary>Ủy ban nhân dân tỉnh, thành phố: the body that the plan itself gives duties to.</summary>
    ProvincialCommittee,

    /// <summary>Văn phòng Ủy ban nhân dân tỉnh, thành phố.</summary>
    ProvincialOffice,

    /// <summary>Công an tỉnh, thành phố: the standing body.</summary>
    ProvincialPolice,

    /// <summary>Bộ Chỉ huy quân sự.</summary>
    MilitaryCommand,

    /// <summary>Bộ Chỉ huy Bộ đội Biên phòng.</summary>
    BorderGuard,

    /// <summary>Sở, ban, ngành.</summary>
    Department,

    /// <summary>Đoàn thể, Mặt trận.</summary>
    MassOrganisation,

    /// <summary>Đơn vị sự nghiệp công lập trực thuộc.</summary>
    PublicServiceUnit,

    /// <summary>Doanh nghiệp nhà nước.</summary>
    StateEnterprise,

    /// <summary>Tòa án, Viện kiểm sát: bodies that a plan requests and does not bind.</summary>
    InvitedBody,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Đặc khu.</summary>
    SpecialZone,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh, before 01/07/2025.</summary>
    FormerDistrict,

    /// <summary>Xã, phường, thị trấn before 01/07/2025.</summary>
    FormerCommune,
}

public static class UnitKinds
{
    /// <summary>Cấp xã from 01/07/2025.</summary>
    public static bool IsCommuneLevel(this UnitKind kind) => kind is UnitKind.Commune or UnitKind.Ward or UnitKind.SpecialZone;
}
