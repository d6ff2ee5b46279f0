using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>The state of a duty at a unit on a day. Derived from dates and acts; nobody types it. The order is that of the
/// distribution <c>duties.status</c> and never changes.</summary>
[GenerateSerializer]
public enum DutyStatus
{
    /// <summary>Chưa đến hạn: nothing reported, the deadline is more than seven working days away.</summary>
    NotDue,

    /// <summary>Đang thực hiện: work reported, in time.</summary>
    InProgress,

    /// <summary>Sắp đến hạn: not done, at most seven working days left.</summary>
    DueSoon,

    /// <summary>Quá hạn: not done, the deadline has passed.</summary>
    Overdue,

    /// <summary>Hoàn thành đúng hạn.</summary>
    DoneOnTime,

    /// <summary>Hoàn thành quá hạn.</summary>
    DoneLate,

    /// <summary>Chưa có dữ liệu: no deadline and nothing reported. Never counts as done.</summary>
    NoData,

    /// <summary>Không áp dụng: agreed by the standing body up to a day. In no denominator.</summary>
    NotApplicable,
}

/// <summary>Whether somebody other than the unit has checked a claim that the duty is done.</summary>
[GenerateSerializer]
public enum Verification
{
    /// <summary>Nothing to check, or not checked yet.</summary>
    None,

    /// <summary>Đã kiểm chứng.</summary>
    Confirmed,

    /// <summary>Không xác nhận: the claim was found wrong; it stays on record.</summary>
    Rejected,

    /// <summary>Cần bổ sung: returned to the unit with what is missing.</summary>
    NeedsMore,
}
