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

    public const string WrongNumber = "Ghi nhầm số văn bản.";
}
