using Orleans;

namespace BmnnHierarchy.Grains.Tests.Grains;

[GenerateSerializer]
public enum Ending
{
    AtOnce,
    Later,
    ThrowAtOnce,
    ThrowLater,
    CancelAtOnce,
    CancelLater,
}

/// <summary>A fault of the domain, able to travel.</summary>
[GenerateSerializer, Alias("test.PlannedFaultException")]
public sealed class PlannedFaultException : Exception
{
    public PlannedFaultException()
    {
    }

    public PlannedFaultException(string message)
        : base(message)
    {
    }

    public PlannedFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Methods that end in every way a method can end.</summary>
[Alias("test.IOutcomeGrain")]
public interface IOutcomeGrain : IGrainWithStringKey
{
    [Alias("Do")]
    Task DoAsync(Ending ending);

    [Alias("Ask")]
    Task<int> AskAsync(Ending ending);

    [Alias("Nothing")]
    Task<string?> NothingAsync();

    [Alias("Done")]
    Task<int> DoneAsync();
}

internal sealed class OutcomeGrain : Grain, IOutcomeGrain
{
    public const int Answer = 42;

    private int _done;

    public Task DoAsync(Ending ending)
    {
        _done++;
        return ending switch
        {
            Ending.AtOnce => Task.CompletedTask,
            Ending.ThrowAtOnce => throw new PlannedFaultException("at once"),
            Ending.CancelAtOnce => throw new OperationCanceledException("at once"),
            _ => EndLaterAsync(ending),
        };
    }

    public Task<int> AskAsync(Ending ending)
    {
        _done++;
        return ending switch
        {
            Ending.AtOnce => Task.FromResult(Answer),
            Ending.ThrowAtOnce => throw new PlannedFaultException("at once"),
            Ending.CancelAtOnce => Task.FromCanceled<int>(new CancellationToken(canceled: true)),
            _ => AnswerLaterAsync(ending),
        };
    }

    public Task<string?> NothingAsync() => Task.FromResult<string?>(null);

    public Task<int> DoneAsync() => Task.FromResult(_done);

    private static async Task<int> AnswerLaterAsync(Ending ending)
    {
        await EndLaterAsync(ending);
        return Answer;
    }

    private static async Task EndLaterAsync(Ending ending)
    {
        await Task.Yield();
        switch (ending)
        {
            case Ending.ThrowLater:
                throw new PlannedFaultException("later");
            case Ending.CancelLater:
                throw new OperationCanceledException("later");
        }
    }
}
