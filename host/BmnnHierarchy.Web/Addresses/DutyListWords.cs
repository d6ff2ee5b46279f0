using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Kinds and orders as they stand in addresses of lists; stable, because people keep and send addresses.</summary>
public static class DutyListWords
{
    public static string? Of(DutyKind? kind) => kind switch
    {
        DutyKind.Obligation => "ket-qua",
        DutyKind.Standing => "thuong-xuyen",
        DutyKind.Reporting => "bao-cao",
        DutyKind.Request => "de-nghi",
        _ => null,
    };

    public static DutyKind? ReadKind(string? word) =>
        word is null ? null : Enum.GetValues<DutyKind>().Cast<DutyKind?>().FirstOrDefault(kind => Of(kind) == word);

    public static string? Of(DutySort sort) => sort switch
    {
        DutySort.Unit => "don-vi",
        DutySort.Duty => "nhiem-vu",
        DutySort.Status => "trang-thai",
        DutySort.Progress => "tien-do",
        DutySort.Verification => "kiem-chung",
        DutySort.ClaimedOn => "bao-cao",
        _ => null,
    };

    public static DutySort ReadSort(string? word) =>
        word is null ? DutySort.DueOn : Enum.GetValues<DutySort>().FirstOrDefault(sort => Of(sort) == word);
}
