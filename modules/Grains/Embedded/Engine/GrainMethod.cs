using System.Linq.Expressions;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A method of a grain interface, ready to be called without reflection.</summary>
internal sealed class GrainMethod
{
    private readonly Func<object, object?[], Task> _invoke;
    private readonly Func<GrainMethod, GrainEngine, CallTarget, object?[], GrainCall> _newCall;

    public GrainMethod(MethodInfo method)
    {
        Method = method;
        var parameters = method.GetParameters();
        TakesToken = parameters is [.., { ParameterType: var last }] && last == typeof(CancellationToken);
        Kind = method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? TurnKind.Interleaving
            : method.IsDefined(typeof(ReadOnlyAttribute)) ? TurnKind.ReadOnly
            : TurnKind.Exclusive;
        IsOfTheEngine = method.DeclaringType == typeof(IRemindable);
        InterfaceName = method.DeclaringType!.Name;
        DisplayName = $"{InterfaceName}.{method.Name}";
        _invoke = CompileInvoke(method, parameters);
        _newCall = method.ReturnType == typeof(Task)
            ? static (self, engine, target, arguments) => new PlainCall(engine, self, target, arguments)
            : CompileNewCall(method.ReturnType.GetGenericArguments()[0]);
    }

    public MethodInfo Method { get; }

    public bool TakesToken { get; }

    public TurnKind Kind { get; }

    /// <summary>Whether the engine itself calls the method, so that filters have no business with it.</summary>
    public bool IsOfTheEngine { get; }

    public string InterfaceName { get; }

    public string DisplayName { get; }

    public Task InvokeAsync(object grain, object?[] arguments) => _invoke(grain, arguments);

    public GrainCall NewCall(GrainEngine engine, CallTarget target, object?[] arguments) => _newCall(this, engine, target, arguments);

    private static Func<object, object?[], Task> CompileInvoke(MethodInfo method, ParameterInfo[] parameters)
    {
        var grain = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var values = parameters.Select((parameter, index) =>
            Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType));
        var call = Expression.Call(Expression.Convert(grain, method.DeclaringType!), method, values);
        return Expression.Lambda<Func<object, object?[], Task>>(Expression.Convert(call, typeof(Task)), grain, arguments).Compile();
    }

    private static Func<GrainMethod, GrainEngine, CallTarget, object?[], GrainCall> CompileNewCall(Type result)
    {
        var self = Expression.Parameter(typeof(GrainMethod));
        var engine = Expression.Parameter(typeof(GrainEngine));
        var target = Expression.Parameter(typeof(CallTarget));
        var arguments = Expression.Parameter(typeof(object?[]));
        var constructor = typeof(ResultCall<>).MakeGenericType(result)
            .GetConstructor([typeof(GrainEngine), typeof(GrainMethod), typeof(CallTarget), typeof(object?[])])!;
        var create = Expression.New(constructor, engine, self, target, arguments);
        return Expression.Lambda<Func<GrainMethod, GrainEngine, CallTarget, object?[], GrainCall>>(
            create, self, engine, target, arguments).Compile();
    }
}
