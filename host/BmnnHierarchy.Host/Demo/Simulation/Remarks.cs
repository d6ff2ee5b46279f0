namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>What people write beside a report.</summary>
internal static class Remarks
{
    public static readonly string[] UnderWay =
    [
        "Đã phân công cán bộ thực hiện, đang tổng hợp hồ sơ.",
        "Đang rà soát, dự kiến hoàn thành trước thời hạn.",
        "Đã có dự thảo, đang xin ý kiến lãnh đạo đơn vị.",
        "Đang chờ số liệu của các bộ phận trực thuộc.",
        "Đã triển khai bước đầu, tiếp tục hoàn thiện trong tháng tới.",
    ];

    public static readonly string[] Done =
    [
        "Đã hoàn thành theo kế hoạch của đơn vị.",
        "Đã lưu hồ sơ tại bộ phận văn thư.",
        "Đã báo cáo lãnh đạo đơn vị và gửi cơ quan thường trực.",
    ];

    public static readonly string[] Rejections =
    [
        "Văn bản viện dẫn không khớp với nội dung nhiệm vụ.",
        "Kiểm tra hồ sơ chưa thấy biên bản kèm theo.",
        "Kết quả mới đạt một phần, đề nghị bổ sung.",
    ];

    public static readonly string[] MoreTime =
    [
        "Đơn vị mới sắp xếp bộ máy, hồ sơ của đơn vị cũ chưa bàn giao đủ.",
        "Chưa được bố trí kinh phí, đang trình cấp có thẩm quyền.",
        "Cán bộ phụ trách vừa thay đổi, cần thời gian tiếp nhận hồ sơ.",
    ];

    public static readonly string[] NotApplicable =
    [
        "Đơn vị không có bộ phận thuộc đối tượng của nhiệm vụ này.",
        "Trụ sở dùng chung, nhiệm vụ do đơn vị chủ quản thực hiện.",
    ];

    public const string NoMoreTime = "Đơn vị đã có đủ điều kiện, đề nghị thực hiện đúng thời hạn.";

    public const string WrongNumber = "Ghi nhầm số văn bản.";
}
