using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Writes down what passes, before and after it awaited the call.</summary>
internal sealed class LoggingFilter(Signals signals, string name) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod.DeclaringType!.Assembly != typeof(LoggingFilter).Assembly)
        {
            await context.Invoke();
            return;
        }

        signals.Log($"{name} before {context.InterfaceMethod.Name} of {((IAddressable)context.Grain).GetPrimaryKeyString()}");
        await Task.Yield();
        await context.Invoke();
        await Task.Yield();
        signals.Log($"{name} after {context.InterfaceMethod.Name}: {context.Result ?? "nothing"}");
    }
}

/// <summary>A filter made of a function, for calls of this assembly's interfaces.</summary>
internal sealed class FunctionFilter(Func<IIncomingGrainCallContext, Task> function) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) =>
        context.InterfaceMethod.DeclaringType!.Assembly == typeof(FunctionFilter).Assembly ? function(context) : context.Invoke();
}
