using System.Collections.Concurrent;
using BmnnHierarchy.Access;

namespace BmnnHierarchy.Rollup.Tests.Grains;

/// <summary>Remembers who was made the caller, and for whom no scope is open any more.</summary>
internal sealed class RecordingCallers : ICallerContext
{
    private int _open;

    public ConcurrentBag<Caller> Used { get; } = [];

    public int Open => _open;

    public Caller? Current => null;

    public IDisposable Use(Caller caller)
    {
        Used.Add(caller);
        Interlocked.Increment(ref _open);
        return new Scope(this);
    }

    private sealed class Scope(RecordingCallers callers) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref callers._open);
    }
}
