using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Statuses as they stand in addresses; stable, because people keep and send addresses.</summary>
public static class StatusWord
{
    public static string Of(DutyStatus status) => status switch
    {
        DutyStatus.NotDue => "chua-den-han",
        DutyStatus.InProgress => "dang-thuc-hien",
        DutyStatus.DueSoon => "sap-den-han",
        DutyStatus.Overdue => "qua-han",
        DutyStatus.DoneOnTime => "xong-dung-han",
        DutyStatus.DoneLate => "xong-qua-han",
        DutyStatus.NoData => "chua-co-du-lieu",
        DutyStatus.NotApplicable => "khong-ap-dung",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static DutyStatus? Read(string? word) =>
        Enum.GetValues<DutyStatus>().Cast<DutyStatus?>().FirstOrDefault(status => Of(status!.Value) == word);
}
