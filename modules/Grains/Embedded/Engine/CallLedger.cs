namespace BmnnHierarchy.Grains.Embedded;

/// <summary>
/// The calls without an answer, so that those too old can be failed. Striped by processor and linked through the calls
/// themselves: entering and leaving must not cost what the call costs.
/// </summary>
internal sealed class CallLedger
{
    private readonly Stripe[] _stripes = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Stripe())];

    public int Count => _stripes.Sum(stripe => stripe.Count);

    public void Enter(GrainCall call)
    {
        call.Stripe = Thread.GetCurrentProcessorId() % _stripes.Length;
        _stripes[call.Stripe].Add(call);
    }

    public void Leave(GrainCall call) => _stripes[call.Stripe].Remove(call);

    public IReadOnlyList<GrainCall> Find(Func<GrainCall, bool> condition)
    {
        var found = new List<GrainCall>();
        foreach (var stripe in _stripes)
        {
            stripe.CollectInto(found, condition);
        }

        return found;
    }

    private sealed class Stripe
    {
        private readonly Lock _gate = new();
        private GrainCall? _newest;

        public int Count { get; private set; }

        public void Add(GrainCall call)
        {
            lock (_gate)
            {
                call.Older = _newest;
                if (_newest is not null)
                {
                    _newest.Newer = call;
                }

                _newest = call;
                Count++;
            }
        }

        public void Remove(GrainCall call)
        {
            lock (_gate)
            {
                if (call.Older is not null)
                {
                    call.Older.Newer = call.Newer;
                }

                if (call.Newer is not null)
                {
                    call.Newer.Older = call.Older;
                }
                else
                {
                    _newest = call.Older;
                }

                call.Older = null;
                call.Newer = null;
                Count--;
            }
        }

        public void CollectInto(List<GrainCall> found, Func<GrainCall, bool> condition)
        {
            lock (_gate)
            {
                for (var call = _newest; call is not null; call = call.Older)
                {
                    if (condition(call))
                    {
                        found.Add(call);
                    }
                }
            }
        }
    }
}
