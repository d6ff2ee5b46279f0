namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A call of a method that returns <see cref="Task"/>.</summary>
internal sealed class PlainCall(GrainEngine engine, GrainMethod method, CallTarget target, object?[] arguments)
    : GrainCall(engine, method, target, arguments)
{
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Answer => _answer.Task;

    public override object? Result { get; set; }

    public override Task InvokeMethodAsync(object grain) => InvokeRawAsync(grain);

    protected override void Return() => _answer.TrySetResult();

    protected override void Throw(Exception exception) => _answer.TrySetException(exception);

    protected override void Cancel(CancellationToken token) => _answer.TrySetCanceled(token);
}
