using BmnnHierarchy.Journal.Domain;

namespace BmnnHierarchy.Journal.GroupCommit;

/// <summary>A request on its way through the queue.</summary>
internal sealed class QueuedWrite(WriteRequest request, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<AppendOutcome?> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WriteRequest Request => request;

    public long Size { get; } = request.Size();

    /// <summary>Hash codes of everything it touches. Equal ones may mean the same thing, so they are not written at the same time.</summary>
    public int[] Claims { get; } = request.Claims();

    /// <summary>Its caller gave up while it was waiting: it need not be written.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    public Task<AppendOutcome?> Completion => _completion.Task;

    public void Complete(AppendOutcome? outcome) => _completion.TrySetResult(outcome);

    public void Fail(Exception exception) => _completion.TrySetException(exception);

    public void Abandon() => _completion.TrySetCanceled(cancellationToken);
}
