using Orleans;

namespace BmnnHierarchy.Committees;

/// <summary>Chức danh trong Ban Chỉ đạo. The order is that of a decision's annex and never changes.</summary>
[GenerateSerializer]
public enum MemberPost
{
    /// <summary>Trưởng Ban. One at a time.</summary>
    Head,

    /// <summary>Phó Trưởng Ban.</summary>
    Deputy,

    /// <summary>Ủy viên thường trực.</summary>
    StandingMember,

    /// <summary>Thành viên (ủy viên).</summary>
    Member,

    /// <summary>Thành viên Tổ giúp việc, Bộ phận thường trực: works for the committee and does not sit on it.</summary>
    SectionMember,
}

[GenerateSerializer]
public enum DecisionKind
{
    /// <summary>Thành lập.</summary>
    Establishment,

    /// <summary>Kiện toàn: names the whole composition anew.</summary>
    Strengthening,

    /// <summary>Bổ sung, thay thế thành viên.</summary>
    Appointment,
}

/// <summary>Why a member no longer sits on the committee.</summary>
[GenerateSerializer]
public enum DepartureCause
{
    /// <summary>Chuyển công tác.</summary>
    Transferred,

    /// <summary>Nghỉ hưu.</summary>
    Retired,

    /// <summary>Thôi việc.</summary>
    LeftService,

    /// <summary>Miễn nhiệm, thay thế theo quyết định.</summary>
    Removed,

    /// <summary>Lý do khác; the reason says which.</summary>
    Other,
}

[GenerateSerializer]
public enum MeetingKind
{
    /// <summary>Họp định kỳ.</summary>
    Regular,

    /// <summary>Họp đột xuất.</summary>
    Extraordinary,
}
