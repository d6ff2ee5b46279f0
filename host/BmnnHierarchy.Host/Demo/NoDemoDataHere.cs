using BmnnHierarchy.Host.Commands;

namespace BmnnHierarchy.Host.Demo;

/// <summary>Keeps <c>serve</c>, which may listen anywhere, from opening a demonstration's database.</summary>
internal sealed class NoDemoDataHere(DemoMark mark) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await mark.IsSetAsync(cancellationToken))
        {
            throw new CannotRunException(new Bilingual(
                "Cơ sở dữ liệu này là của bản chạy thử (tài khoản thử, số liệu mô phỏng): chỉ mở bằng lệnh demo, hoặc chọn thư mục khác bằng --data.",
                "This database belongs to a demonstration (demo accounts, simulated figures): open it with demo only, or choose another folder with --data."));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
