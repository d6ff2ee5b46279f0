using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A call on its way through the filters; each <see cref="Invoke"/> goes one step further.</summary>
internal sealed class FilteredCall(GrainCall call, Activation activation, GrainClass grainClass, IIncomingGrainCallFilter[] filters)
    : IIncomingGrainCallContext
{
    private int _step;

    public object Grain => activation.Instance;

    public GrainId TargetId => call.Target;

    public string InterfaceName => call.Method.InterfaceName;

    public string MethodName => call.Method.Method.Name;

    public MethodInfo InterfaceMethod => call.Method.Method;

    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod => grainClass.ImplementationOf(call.Method.Method);

    public object? Result
    {
        get => call.Result;
        set => call.Result = value;
    }

    public Task Invoke()
    {
        var step = _step++;
        return step < filters.Length ? filters[step].Invoke(this) : call.InvokeMethodAsync(activation.Instance);
    }
}
