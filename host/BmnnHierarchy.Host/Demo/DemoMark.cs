using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Commands;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo;

/// <summary>
/// Tells a demonstration's database from a real one. Everybody knows the demo accounts' password, and simulated figures
/// must never stand where real ones are expected.
/// </summary>
internal sealed class DemoMark(IJournal journal, IJournalViews views, TimeProvider time)
{
    private const string Stream = "demo/marker";
    private const string CommandId = "demo-marker";

    public async Task<bool> IsSetAsync(CancellationToken cancellationToken) =>
        await journal.ReadAsync(Stream, 0, cancellationToken).AnyAsync(cancellationToken);

    /// <summary>Makes an empty database a demonstration's; harmless on one that is.</summary>
    /// <exception cref="CannotRunException">The database holds accounts and is not a demonstration's.</exception>
    public async Task SetAsync(CancellationToken cancellationToken)
    {
        if (await IsSetAsync(cancellationToken))
        {
            return;
        }

        if (await HoldsAccountsAsync(cancellationToken))
        {
            throw new CannotRunException(new Bilingual(
                "Thư mục dữ liệu này thuộc hệ thống thật: bản chạy thử không ghi vào đó. Chọn thư mục khác bằng --data.",
                "This data folder belongs to a real installation: a demonstration does not write to it. Choose another with --data."));
        }

        var header = new CommandHeader(CommandId, Digest.OfText(CommandId), Caller.SystemAccount, time.GetUtcNow(), Reason: null);
        var marked = EventChain.Extend(Stream, StreamHead.Empty, header, [new NewEvent("demo.database-marked", 1, "{}")]);
        await journal.AppendAsync(
            new AppendRequest(Stream, StreamHead.Empty, header.CommandId, header.CommandDigest, marked, [], []), cancellationToken);
    }

    private async Task<bool> HoldsAccountsAsync(CancellationToken cancellationToken)
    {
        await using var view = await views.OpenAsync(cancellationToken);
        return await view.ReadStreamsAsync("access/", cancellationToken).AnyAsync(cancellationToken);
    }
}
