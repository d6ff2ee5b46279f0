using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo.Simulation;

namespace BmnnHierarchy.Host.Demo;

/// <summary>
/// Opens the demo accounts and brings the simulated state up to date, each start again on what is there. Registered last,
/// so reference data is loaded and nobody is let in yet.
/// </summary>
internal sealed class DemoStart(DemoMark mark, IAccounts accounts, IDemoState state, AccountabilityScenes scenes, DemoSettings settings, ICallerContext callers)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        await mark.SetAsync(cancellationToken);
        foreach (var account in DemoAccounts.All)
        {
            var opened = await accounts.CreateAsync(account, Caller.SystemAccount, cancellationToken);
            if (opened.IsRefused)
            {
                throw new InvalidOperationException($"Demo account {account.Name} was refused: {opened.Refusal.Code}.");
            }
        }

        if (!settings.ReferenceDataOnly)
        {
            await state.PrepareAsync(cancellationToken);
            await scenes.PlayAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
