using System.Reflection;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Where a call goes.</summary>
internal sealed record CallTarget(GrainId Id, GrainClass Class);

/// <summary>What <c>GetGrain</c> returns: turns calls of the interface into turns of the grain.</summary>
internal class GrainReference : DispatchProxy, IAddressable
{
    private GrainEngine _engine = null!;
    private GrainInterface _interface = null!;
    private CallTarget _target = null!;

    public GrainId Target => _target.Id;

    public static object To(GrainEngine engine, GrainInterface grainInterface, CallTarget target)
    {
        var proxy = Create(grainInterface.Type, typeof(GrainReference));
        var reference = (GrainReference)proxy;
        reference._engine = engine;
        reference._interface = grainInterface;
        reference._target = target;
        return proxy;
    }

    public override string ToString() => _target.Id.ToString();

    public override bool Equals(object? obj) => obj is GrainReference other && other.Target == Target && other._interface == _interface;

    public override int GetHashCode() => Target.GetHashCode();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = _interface.Methods[targetMethod!];
        return _engine.CallAsync(method, _target, args!);
    }
}
