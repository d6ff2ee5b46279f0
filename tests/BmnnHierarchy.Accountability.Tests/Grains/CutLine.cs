using BmnnHierarchy.Accountability.Delivery;
using BmnnHierarchy.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Accountability.Tests.Grains;

/// <summary>Delivers so many directives and then none: what a process leaves behind that dies in the middle.</summary>
internal sealed class CutLine(IOutboxHandler inner, int deliveries) : IOutboxHandler
{
    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = deliveries;

    /// <summary>Completes when a delivery has been refused.</summary>
    public Task Cut => _cut.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public string Topic => inner.Topic;

    public static void Decorate(IServiceCollection services, int deliveries)
    {
        var real = services.Single(service => service.ImplementationType == typeof(DirectiveDelivery));
        services.Remove(real);
        services.AddSingleton(provider => new CutLine(ActivatorUtilities.CreateInstance<DirectiveDelivery>(provider), deliveries));
        services.AddSingleton<IOutboxHandler>(provider => provider.GetRequiredService<CutLine>());
    }

    public Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        if (Interlocked.Decrement(ref _left) >= 0)
        {
            return inner.DeliverAsync(lane, messages, cancellationToken);
        }

        _cut.TrySetResult();
        throw new InvalidOperationException("The line is cut.");
    }
}
