namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A call of a method that returns <see cref="Task{TResult}"/>.</summary>
internal sealed class ResultCall<T>(GrainEngine engine, GrainMethod method, CallTarget target, object?[] arguments)
    : GrainCall(engine, method, target, arguments)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public override Task Answer => _answer.Task;

    public override object? Result
    {
        get => _result;
        set => _result = value is null ? default! : (T)value;
    }

    public override async Task InvokeMethodAsync(object grain) => _result = await (Task<T>)InvokeRawAsync(grain);

    protected override void Return() => _answer.TrySetResult(_result);

    protected override void Throw(Exception exception) => _answer.TrySetException(exception);

    protected override void Cancel(CancellationToken token) => _answer.TrySetCanceled(token);
}
