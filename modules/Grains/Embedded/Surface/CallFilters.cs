using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// Runs around every incoming grain call, in the turn of the grain, in order of registration. Act only on interfaces of
/// this product's assemblies: which calls of the engine itself pass here differs between engines.
/// </summary>
public interface IIncomingGrainCallFilter
{
    Task Invoke(IIncomingGrainCallContext context);
}

/// <summary>One call on its way.</summary>
public interface IGrainCallContext
{
    /// <summary>The grain instance.</summary>
    object Grain { get; }

    GrainId TargetId { get; }

    string InterfaceName { get; }

    string MethodName { get; }

    MethodInfo InterfaceMethod { get; }

    /// <summary>What the caller will get: null before the call was made and for methods without a result.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter and finally to the grain; completes when they have.</summary>
    Task Invoke();
}

/// <inheritdoc/>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    IGrainContext TargetContext { get; }

    MethodInfo ImplementationMethod { get; }
}
