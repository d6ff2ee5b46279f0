using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Host.Commands;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Host.Serving;

/// <summary>
/// Loads the product's reference data, and the plans and compositions set here, before anybody is let in. Registered after journal and grains, so it starts when
/// they run; the server starts after it.
/// </summary>
internal sealed class ReferenceDataStart(IUnitReferenceLoader units, IPlanCatalogueLoader plans, ICompositionLoader compositions, ICallerContext callers) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await plans.LoadAsync(cancellationToken);
        await compositions.LoadAsync(cancellationToken);
        using var scope = callers.Use(Caller.System);
        var loaded = await units.LoadAsync(cancellationToken);
        if (loaded.IsRefused)
        {
            throw new CannotRunException(new Bilingual(
                $"Dữ liệu tham chiếu không hợp lệ: {RefusalTexts.Vietnamese[loaded.Refusal]}",
                $"The reference data is invalid: {RefusalTexts.English[loaded.Refusal]}"));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
