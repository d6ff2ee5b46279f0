namespace BmnnHierarchy.Access.SignIn;

/// <summary>
/// Lets one attempt for a name in at a time: attempts side by side would read the same count of wrong passwords and write
/// it once.
/// </summary>
internal sealed class SignInGate : IDisposable
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> EnterAsync(string name, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)name.GetHashCode(StringComparison.Ordinal) % (uint)_gates.Length];
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates)
        {
            gate.Dispose();
        }
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
